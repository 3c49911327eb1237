import { useTranslation } from "~/i18n/use-translation";
import { StartChoice } from "~/components/sittings/start-choice";

type Props = { openAttemptId: string | null; timed: boolean; again: boolean; visitor: boolean };

/** Begin, or go on with the attempt that is open. A question with minutes may be sat as a mock exam or as practice. */
export function StartForm({ openAttemptId, timed, again, visitor }: Props) {
  const { t } = useTranslation(["bank", "photos"]);
  return (
    <StartChoice
      resume={openAttemptId === null ? null : { to: `/attempts/${openAttemptId}`, label: t("resume") }}
      timed={timed}
      untimedLabel={again ? t("again") : t("start")}
      handwritten={{ label: t("photos:start"), hint: t("photos:startHint") }}
      hint={visitor ? t("home.tryHint") : t("question.revealHint")}
    />
  );
}
