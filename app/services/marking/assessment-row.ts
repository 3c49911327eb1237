import { toHundredths } from "@content/contract/marks";
import type { Report } from "@content/contract/report";

/** The columns of an assessment that repeat what its report says, filed under the key of the engine's that it starts from. */
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
