import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import { mayNotWriteYet, readingLeftMs, type Times } from "~/domain/timing/times";
import { formatClock } from "~/i18n/format/format";

/** Why the sheet takes no input yet, where the paper keeps reading time apart. */
export function ReadingNotice({ times, remainingMs }: { times: Times; remainingMs: number | null }) {
  const { t } = useTranslation("sittings");
  if (!mayNotWriteYet(times, remainingMs)) return null;
  return (
    <Notice title={t("time.readingTitle")}>
      {t("time.readingText", { time: formatClock(readingLeftMs(times, remainingMs)) })}
    </Notice>
  );
}
