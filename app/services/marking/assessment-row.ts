import { toHundredths } from "@content/contract/marks";
import type { Report } from "@content/contract/report";

/** The columns of an assessment that repeat what its report says. */
export function assessmentRow(report: Report) {
  return {
    rubricHash: report.rubricHash,
    profile: report.profile,
    engine: report.engine,
    report,
    marksHundredths: report.marks === null ? null : toHundredths(report.marks),
    maxHundredths: report.maxMarks === null ? null : toHundredths(report.maxMarks),
    share: report.share,
  };
}
