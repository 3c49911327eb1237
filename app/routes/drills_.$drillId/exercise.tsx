import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { UNSPECIFIED_LIMIT } from "@content/contract/limit";
import { SentenceFields } from "~/components/hunt/sentence-fields";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { DrillAnswer } from "~/domain/drills/drill-answer";
import type { DrillResult } from "~/domain/drills/drill-result";
import type { DrillTask } from "~/domain/drills/drill-task";
import { formatLimit } from "~/i18n/format/format-limit";
import { CountedText } from "./counted-text";
import { HeadFields, OrderFields, PartFields } from "./choice-fields";
import { Passage } from "./passage";
import { fieldName } from "./read-answer";

/** What was sent and what came of it: an answer is shown again as it was. */
export type Worked = { answer: DrillAnswer; result: DrillResult | null };

type Props = { task: DrillTask; worked: Worked | undefined };

/** The exercise as a form. It leads to the result on the same page; without JavaScript the browser goes there by itself. */
export function Exercise({ task, worked }: Props) {
  const { t } = useTranslation("drills");
  const { t: words } = useTranslation("bank");
  const pending = useNavigation().state === "submitting";
  const heads = task.kind === "recall-heads" ? task.heads : 0;
  const limit = "limit" in task ? formatLimit(words, task.limit) : undefined;
  return (
    <Sheet labelledBy="exercise">
      <SheetTitle id="exercise" aside={limit}>
        {t("task.heading")}
      </SheetTitle>
      <p className="mb-4 max-w-text text-ink-soft">{t(`task.${task.kind}`, { count: heads })}</p>
      <Form method="post" action="#result" preventScrollReset>
        <Fields task={task} worked={worked} />
        <div className="mt-5">
          <Button type="submit" variant="primary" pending={pending}>
            {t("submit")}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function Fields({ task, worked }: Props): ReactNode {
  const { t } = useTranslation("drills");
  const answer = worked?.answer;
  const text = answer && "text" in answer ? answer.text : "";
  switch (task.kind) {
    case "find-points": {
      const chosen = answer?.kind === task.kind ? answer.sentences : [];
      const marks = worked?.result?.kind === task.kind ? worked.result.marks : null;
      return (
        <>
          <p className="mb-5 border-s-3 border-vermilion ps-4 font-essay" lang="zh-CN">
            {task.prompt}
          </p>
          <SentenceFields materials={task.materials} name={fieldName.sentence} chosen={chosen} marks={marks} />
        </>
      );
    }
    case "read-prompt":
      return <PartFields parts={task.parts} chosen={answer?.kind === task.kind ? answer.elements : []} />;
    case "order-heads":
      return <OrderFields heads={task.heads} chosen={answer?.kind === task.kind ? answer.places : []} />;
    case "recall-heads":
      return <HeadFields count={task.heads} written={answer?.kind === task.kind ? answer.heads : []} />;
    case "expand-point":
      return (
        <>
          <p className="mb-4 border-s-3 border-vermilion ps-4 font-essay text-lg" lang="zh-CN">
            <span className="sr-only">{t("point")} </span>
            {task.point}
          </p>
          <CountedText name={fieldName.text} label={t("answer")} written={text} limit={UNSPECIFIED_LIMIT} rows={8} />
        </>
      );
    case "outline-model":
      return (
        <Passage heading={task.essay} paragraphs={task.paragraphs}>
          <CountedText name={fieldName.text} label={t("answer")} written={text} limit={UNSPECIFIED_LIMIT} rows={12} />
        </Passage>
      );
    default:
      return (
        <Passage heading={task.kind === "condense-paragraph" ? task.origin : t("passage")} paragraphs={task.passage}>
          <CountedText name={fieldName.text} label={t("answer")} written={text} limit={task.limit} rows={8} />
        </Passage>
      );
  }
}
