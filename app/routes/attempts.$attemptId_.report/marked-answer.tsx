import { useMemo } from "react";
import { AnswerText, type AnswerMark } from "~/components/answer-text";
import type { LoadedReport } from "./load-report.server";

/** The candidate's own text with each key point's evidence underlined and numbered. */
export function MarkedAnswer({ loaded: { answer, report } }: { loaded: LoadedReport }) {
  const marks = useMemo(() => marksOf(report), [report]);
  const offSheet = report?.findings.find((finding) => finding.code === "off-sheet")?.start;
  return <AnswerText answer={answer} marks={marks} {...(offSheet === undefined ? {} : { offSheetFrom: offSheet })} />;
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
