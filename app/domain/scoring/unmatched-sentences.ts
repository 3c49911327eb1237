import type { EvidenceRange, Report } from "@content/contract/report";
import { canonicalText } from "../text/hashing/canonical";
import { evidenceOf } from "./evidence";
import { prepareAnswer } from "./matching/prepared-answer";

/** A number and nothing else, in normalised text; not one of four digits, which is a year or an amount. */
const ENUMERATOR = /^[第其]?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[一二三四五六七八九十]{1,3})$/;

/**
 * 未得分语句: sentences (up to ；。！？ or a line's end) of the answer that touch no evidence of the report, verbatim, with
 * their offsets in canonical text. What stands before a full stop is a sentence to the cutter even where it only numbers the
 * next one (1。停车难, 一。停车难, 1.1.停车难); such a number says nothing and is left out. Linear in the length of the answer.
 */
export function unmatchedSentences(answer: string, report: Report): EvidenceRange[] {
  const source = canonicalText(answer);
  const prepared = prepareAnswer(source);
  const paid = new Uint8Array(source.length);
  for (const { start, end } of report.points.flatMap((point) => point.evidence)) paid.fill(1, start, end);
  return prepared.segments.sentences.flatMap((sentence) => {
    const { start, end } = prepared.sourceRange(sentence);
    if (end <= start || paid.subarray(start, end).includes(1)) return [];
    if (ENUMERATOR.test(prepared.text.slice(sentence.start, sentence.end))) return [];
    const isLow = (at: number) => source.charCodeAt(at) >= 0xdc00 && source.charCodeAt(at) < 0xe000;
    return [evidenceOf(source, isLow(start) && start > 0 ? start - 1 : start, isLow(end) ? end + 1 : end)];
  });
}
