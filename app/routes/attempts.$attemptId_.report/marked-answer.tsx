import { useMemo } from "react";
import { AnswerText, type AnswerMark } from "~/components/answer-text";
import { MarkedScript } from "~/components/marking-desk/marked-script";
import { penMarks } from "~/domain/marking/pen/pen-mark";
import type { LoadedReport } from "./load-report.server";

/** The candidate's own text with each key point's evidence underlined and numbered. */
export function MarkedAnswer({ loaded: { answer, report, script } }: { loaded: LoadedReport }) {
  const marks = useMemo(() => marksOf(report), [report]);
  const pens = useMemo(() => penMarks(script.remarks, answer), [script.remarks, answer]);
  const offSheet = report?.findings.find((finding) => finding.code === "off-sheet")?.start;
  return (
    <>
      <AnswerText
        answer={answer}
        marks={marks}
        pens={pens}
        {...(offSheet === undefined ? {} : { offSheetFrom: offSheet })}
      />
      <MarkedScript remarks={script.remarks} answer={answer} />
    </>
  );
}

function marksOf(report: LoadedReport["report"]): AnswerMark[] {
  return (report?.points ?? []).flatMap((point, index) =>
    point.status === "missed"
      ? []
      : point.evidence.map(({ start, end }) => ({
          start,
          end,
          pointNo: index + 1,
          kind: point.status as "hit" | "partial",
        })),
  );
}
