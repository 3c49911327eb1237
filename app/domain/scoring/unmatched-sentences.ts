import type { EvidenceRange, Report } from "@content/contract/report";
import { canonicalText } from "../text/canonical";
import { evidenceOf } from "./evidence";
import { prepareAnswer } from "./matching/prepared-answer";

/**
 * 未得分语句: sentences (up to ；。！？ or a line's end) of the answer that touch no evidence of the report, verbatim, with
 * their offsets in canonical text. Linear in the length of the answer.
 */
export function unmatchedSentences(answer: string, report: Report): EvidenceRange[] {
  const source = canonicalText(answer);
  const prepared = prepareAnswer(source);
  const paid = new Uint8Array(source.length);
  for (const { start, end } of report.points.flatMap((point) => point.evidence)) paid.fill(1, start, end);
  return prepared.segments.sentences.flatMap((sentence) => {
    const { start, end } = prepared.sourceRange(sentence);
    if (end <= start || paid.subarray(start, end).includes(1)) return [];
    const isLow = (at: number) => source.charCodeAt(at) >= 0xdc00 && source.charCodeAt(at) < 0xe000;
    return [evidenceOf(source, isLow(start) && start > 0 ? start - 1 : start, isLow(end) ? end + 1 : end)];
  });
}
