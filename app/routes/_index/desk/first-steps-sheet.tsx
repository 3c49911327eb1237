import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { ButtonLink } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { LoadedDesk } from "./load-desk.server";

type Props = {
  steps: LoadedDesk["steps"];
  /** Whether there is a sample class, which is no step done. */
  sample: boolean;
};

/** What a tutor does first, each step with its state; the first one that is not done stands out. */
export function FirstStepsSheet({ steps: { classes, sets, given }, sample }: Props) {
  const { t } = useTranslation("firstSteps");
  const next = sets === 0 ? "questions" : classes === 0 ? "class" : "assign";
  return (
    <Sheet labelledBy="steps-title">
      <SheetTitle id="steps-title" aside={t("lead")}>
        {t("title")}
      </SheetTitle>
      <ol role="list" className="grid gap-x-8 gap-y-6 md:grid-cols-3">
        <Step
          no={1}
          title={t("questions.title")}
          done={sets > 0}
          text={sets > 0 ? t("questions.doneText", { count: sets }) : t("questions.text")}
        >
          {sets > 0 ? <ButtonLink to="/desk/sets">{t("questions.again")}</ButtonLink> : null}
          <ButtonLink to="/desk/packs" variant={variantOf("questions")}>
            {t("questions.action")}
          </ButtonLink>
        </Step>
        <Step
          no={2}
          title={t("class.title")}
          done={classes > 0}
          text={classes > 0 ? t("class.doneText", { count: classes }) : t(sample ? "class.onlySample" : "class.text")}
        >
          <ButtonLink to="/desk/classes" variant={variantOf("class")}>
            {t(classes > 0 ? "class.again" : "class.action")}
          </ButtonLink>
        </Step>
        <Step no={3} title={t("assign.title")} done={given} text={t("assign.text")}>
          <ButtonLink to="/desk/assignments/new" variant={variantOf("assign")}>
            {t("assign.action")}
          </ButtonLink>
        </Step>
      </ol>
    </Sheet>
  );

  function variantOf(step: typeof next) {
    return step === next ? ("primary" as const) : ("secondary" as const);
  }
}

type StepProps = { no: number; title: string; text: string; done: boolean; children: ReactNode };

function Step({ no, title, text, done, children }: StepProps) {
  const { t } = useTranslation("firstSteps");
  return (
    <li className="flex flex-col border-t-3 border-t-vermilion pt-3">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-serif text-lg font-bold">
          <span aria-hidden className="me-2 text-vermilion">
            {no}
          </span>
          {title}
        </h3>
        <Badge tone={done ? "good" : "plain"}>{t(done ? "done" : "todo")}</Badge>
      </div>
      <p className="mt-1 mb-4 grow text-ink-soft">{text}</p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </li>
  );
}
