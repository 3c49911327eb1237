import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "../ui/button";

type Props = {
  /** What is open already: then there is nothing to choose. */
  resume: { to: string; label: string } | null;
  /** Has a time limit, so that it can be sat as a mock exam. */
  timed: boolean;
  /** The one button where there is no time limit. */
  untimedLabel: string;
  hint?: string;
  /** May also be written by hand and photographed. */
  handwritten?: { label: string; hint: string };
};

/** 模考 or 练习, each with a line of what it means; posts `mode` to the page it stands on. */
export function StartChoice({ resume, timed, untimedLabel, hint, handwritten }: Props) {
  const { t } = useTranslation("sittings");
  const pending = useNavigation().state === "submitting";
  if (resume) {
    return (
      <div className="mt-6 grid">
        <ButtonLink to={resume.to} variant="primary" size="large">
          {resume.label}
        </ButtonLink>
      </div>
    );
  }
  return (
    <Form method="post" className="mt-6 grid gap-3">
      {timed ? (
        <Button type="submit" name="mode" value="timed" variant="primary" size="large" pending={pending}>
          {t("start.timed")}
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
        {timed ? t("start.practice") : untimedLabel}
      </Button>
      {handwritten ? (
        <Button type="submit" name="mode" value="paper" size="large" pending={pending}>
          {handwritten.label}
        </Button>
      ) : null}
      <div className="grid gap-1 text-sm text-ink-soft">
        {timed ? <p>{t("start.timedHint")}</p> : null}
        <p>{timed ? t("start.practiceHint") : t("start.onlyPracticeHint")}</p>
        {handwritten ? <p>{handwritten.hint}</p> : null}
        {hint ? <p>{hint}</p> : null}
      </div>
    </Form>
  );
}
