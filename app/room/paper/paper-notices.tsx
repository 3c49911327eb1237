import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import type { PaperRefusal } from "./paper-refusal";
import { usePositions } from "./use-positions";

/** Why the paper was not handed in, with the questions that are meant. */
export function PaperNotices({ refusal }: { refusal: PaperRefusal | null }) {
  const { t } = useTranslation("sittings");
  const named = usePositions();
  if (refusal === null) return null;
  const list = named(refusal.positions);
  const words = {
    empty: t("room.refusedEmpty", { list }),
    "too-long": t("room.refusedLong", { list }),
    conflict: t("room.refusedConflict", { list }),
    offline: t("room.refusedOffline"),
    "not-stored": t("room.refusedNotStored"),
    "too-often": t("room.refusedOften", { count: refusal.minutes }),
  };
  return (
    <Notice kind="error" live>
      {words[refusal.reason]}
    </Notice>
  );
}
