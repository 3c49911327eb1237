import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/components/ui/button";

type Props = { openAttemptId: string | null; timed: boolean; again: boolean; visitor: boolean };

/** Begin, or go on with the attempt that is open. A question with minutes may be sat with or without its clock. */
export function StartForm({ openAttemptId, timed, again, visitor }: Props) {
  const { t } = useTranslation(["bank", "photos"]);
  const pending = useNavigation().state === "submitting";
  if (openAttemptId !== null) {
    return (
      <div className="mt-6 grid">
        <ButtonLink to={`/attempts/${openAttemptId}`} variant="primary" size="large">
          {t("resume")}
        </ButtonLink>
      </div>
    );
  }
  return (
    <Form method="post" className="mt-6 grid gap-3">
      {timed ? (
        <Button type="submit" name="mode" value="timed" variant="primary" size="large" pending={pending}>
          {t("question.startTimed")}
        </Button>
      ) : null}
      <Button
        type="submit"
        name="mode"
        value="practice"
        variant={timed ? "secondary" : "primary"}
        size="large"
        pending={pending}
      >
        {timed ? t("question.startUntimed") : again ? t("again") : t("start")}
      </Button>
      <Button type="submit" name="mode" value="paper" size="large" pending={pending}>
        {t("photos:start")}
      </Button>
      <p className="text-sm text-ink-soft">{t("photos:startHint")}</p>
      <p className="text-sm text-ink-soft">{timed ? t("question.clockHint") : t("question.noClockHint")}</p>
      <p className="text-sm text-ink-soft">{visitor ? t("home.tryHint") : t("question.revealHint")}</p>
    </Form>
  );
}
