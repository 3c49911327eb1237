import type { EvidenceRange, Report } from "@content/contract/report";

/** 未得分语句: sentences of the answer that touch no evidence of the report, with their offsets. */
export function unmatchedSentences(answer: string, report: Report): EvidenceRange[] {
  void answer;
  void report;
  return [];
}
