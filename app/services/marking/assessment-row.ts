import { toHundredths } from "@content/contract/marks";
import type { Report } from "@content/contract/report";

/** The columns of a person's assessment: what its report says, filed under the same rubric as the engine's it was made over. */
export function assessmentRow(report: Report, { rubricHash }: { rubricHash: string }) {
  return {
    rubricHash,
    profile: report.profile,
    engine: report.engine,
    report,
    marksHundredths: report.marks === null ? null : toHundredths(report.marks),
    maxHundredths: report.maxMarks === null ? null : toHundredths(report.maxMarks),
    share: report.share,
  };
}
