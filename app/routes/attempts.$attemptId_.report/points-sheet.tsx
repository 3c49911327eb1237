import type { Report } from "@content/contract/report";
import { PointsTable } from "~/components/points-table";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReport } from "./load-report.server";

type Props = { report: Report } & Pick<LoadedReport, "answer" | "points" | "sides" | "paper">;

/** The table of key points: the rubric's wording and sources beside what the engine awarded, and others beside it. */
export function PointsSheet({ report, answer, points, sides, paper }: Props) {
  const language = useLanguage();
  const described = new Map(points.map((point) => [point.id, point]));
  const beside = sides.length > 1 ? sides : [];
  return (
    <PointsTable
      sides={beside.map(({ source }) => source)}
      language={language}
      marksSet={report.maxMarks !== null}
      total={
        report.marks !== null && report.maxMarks !== null
          ? {
              awarded: report.marks,
              max: report.maxMarks,
              deducted: report.findings.reduce(
                (marks, { params }) => marks + (typeof params.marks === "number" ? params.marks : 0),
                0,
              ),
              banded: report.findings.some(({ code }) => code === "hybrid-parts"),
              by: Object.fromEntries(beside.map(({ source, marks }) => [source, marks])),
            }
          : undefined
      }
      points={report.points.map((point, index) => ({
        id: point.id,
        no: index + 1,
        label: described.get(point.id)?.label ?? point.id,
        awarded: point.awarded,
        max: point.max,
        status: point.status,
        evidence: point.evidence.map(({ start, text }) => ({ text, paragraph: paragraphAt(answer, start) })),
        pages: pagesOf(point, paper?.photos ?? []),
        sources: (described.get(point.id)?.sources ?? []).map(({ title, text }) => ({ material: title, text })),
        reason: point.reason,
        // A side by an older rubric may not know the point: that is no mark, not a mark of 0.
        by: Object.fromEntries(
          beside.flatMap(({ source, awards }) => {
            const awarded = awards[point.id];
            return awarded === undefined ? [] : [[source, awarded]];
          }),
        ),
      }))}
    />
  );
}

/** Each page once, in their order. */
function pagesOf({ regions = [] }: Report["points"][number], photos: readonly { id: string }[]): number[] {
  return photos.flatMap(({ id }, index) => (regions.some(({ photo }) => photo === id) ? [index + 1] : []));
}

/** Which of the answer's paragraphs a place is in, counted as they are read: lines with nothing on them are none. */
function paragraphAt(answer: string, start: number): number {
  const before = answer.slice(0, start).split("\n").slice(0, -1);
  return before.filter((line) => line.trim() !== "").length + 1;
}
