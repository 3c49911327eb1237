import { useTranslation } from "~/i18n/use-translation";
import type { OfferedCopy as Offered } from "~/client/saving/leftover/recover-copies";
import type { SavingSession } from "~/client/saving/saving-session";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { countCharacters } from "~/domain/text/count";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

type Props = { offered: Offered; locked: boolean; session: SavingSession };

/** A text that an earlier page of this browser could not save. It changes nothing by itself; the candidate may show it instead. */
export function OfferedCopy({ offered: { text, keptAt, stored }, locked, session }: Props) {
  const { t } = useTranslation("writing");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const actions = (
    <>
      {locked ? null : (
        <Button size="small" onClick={() => session.swapOffered()}>
          {t("localCopy.show")}
        </Button>
      )}
      <Button size="small" onClick={() => session.dismissOffered()}>
        {t("localCopy.dismiss")}
      </Button>
    </>
  );
  return (
    <Notice live title={t("localCopy.title")} actions={actions}>
      <p>{t("localCopy.kept", { count: countCharacters(text), time: formatDateTime(keptAt, language, timeZone) })}</p>
      <p>{t(stored ? "localCopy.stored" : "localCopy.notStored")}</p>
    </Notice>
  );
}
