import { useTranslation } from "react-i18next";
import { AnswerText } from "~/components/answer-text";
import { Sheet, SheetTitle } from "~/components/ui/sheet";

type Props = {
  answer: string;
  points: readonly {
    no: number;
    status: "hit" | "partial" | "missed";
    evidence: readonly { start: number; end: number }[];
  }[];
};

/** The answer with the engine's evidence, beside a form that marks it. */
export function AnswerSheet({ answer, points }: Props) {
  const { t } = useTranslation("marking");
  const marks = points.flatMap(({ no, status, evidence }) =>
    status === "missed" ? [] : evidence.map(({ start, end }) => ({ start, end, pointNo: no, kind: status })),
  );
  return (
    <Sheet labelledBy="answer" className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <SheetTitle id="answer">{t("mark.answer")}</SheetTitle>
      <AnswerText answer={answer} marks={marks} />
    </Sheet>
  );
}
