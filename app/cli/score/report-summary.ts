import type { Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";

/** A report in plain lines for a terminal. */
export function reportSummary(report: Report, rubric: Rubric): string {
  const percent = `${(report.share * 100).toFixed(1)} %`;
  const lines = [
    report.marks === null ? `练习估分 ${percent}` : `练习估分 ${report.marks} / ${report.maxMarks} (${percent})`,
    ...(report.range ? [`区间 ${report.range.low}–${report.range.high}`] : []),
    ...report.points.map((point, index) => {
      const label = rubric.points[index]?.label ?? "";
      const why = point.reason ? ` ${point.reason}` : "";
      const words = point.evidence.map((evidence) => `「${evidence.text.replace(/\n/g, " ")}」`).join(" ");
      return `${point.id}\t${point.awarded}/${point.max}\t${point.status}${why}\t${label}${words ? `\t${words}` : ""}`;
    }),
    ...report.findings.map((finding) => {
      const place = finding.start === undefined ? "" : ` ${finding.start}–${finding.end ?? finding.start}`;
      return `· ${finding.code}${place} ${JSON.stringify(finding.params)}`;
    }),
    ...(report.flags.length > 0 ? [`! ${report.flags.join(" ")}`] : []),
    `${report.engine} ${report.profile} ${report.rubricHash.slice(0, 12)}`,
  ];
  return `${lines.join("\n")}\n`;
}
