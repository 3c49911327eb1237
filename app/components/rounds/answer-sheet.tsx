import type { RefObject } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { AnswerText } from "~/components/answer-text";
import type { Place } from "~/components/marking-desk/place-list";
import { Sheet, SheetTitle } from "~/components/ui/sheet";

export type AnsweredPoint = {
  id: string;
  no: number;
  status: "hit" | "partial" | "missed";
  evidence: readonly Place[];
};

type Props = {
  answer: string;
  points: readonly AnsweredPoint[];
  /** What a marker rests points on, by the point's id. */
  chosen?: Readonly<Record<string, readonly Place[]>>;
  textRef?: RefObject<HTMLDivElement>;
};

/** The answer with the engine's evidence and the marker's, beside a form that marks it. */
export function AnswerSheet({ answer, points, chosen = {}, textRef }: Props) {
  const { t } = useTranslation("marking");
  const marks = points.flatMap(({ id, no, status, evidence }) => [
    ...(status === "missed" ? [] : evidence.map(({ start, end }) => ({ start, end, pointNo: no, kind: status }))),
    ...(chosen[id] ?? []).map(({ start, end }) => ({ start, end, pointNo: no, kind: "hit" as const })),
  ]);
  return (
    <Sheet labelledBy="answer" className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
      <SheetTitle id="answer">{t("mark.answer")}</SheetTitle>
      <div ref={textRef}>
        <AnswerText answer={answer} marks={marks} />
      </div>
    </Sheet>
  );
}
