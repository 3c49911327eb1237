import type { EvidenceRange } from "@content/contract/report";

declare const verbatim: unique symbol;

/**
 * Words of the answer that pay. Only `evidenceOf` makes one, so a mark cannot rest on words that are not there
 * (invariant 4).
 */
export type Evidence = EvidenceRange & { readonly [verbatim]: true };

/**
 * Evidence at [start, end) of a canonical answer, UTF-16 units. Throws a RangeError when the range is empty or outside,
 * when it cuts a surrogate pair, or when `text` is given and is not exactly what stands there.
 */
export function evidenceOf(answer: string, start: number, end: number, text?: string): Evidence {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start && end <= answer.length;
  if (!inside) throw new RangeError(`evidence ${start}–${end} is not a range of the answer`);
  const words = answer.slice(start, end);
  if (isLow(answer.charCodeAt(start)) && isHigh(answer.charCodeAt(start - 1))) {
    throw new RangeError("evidence begins inside a character");
  }
  if (isHigh(answer.charCodeAt(end - 1)) && isLow(answer.charCodeAt(end))) {
    throw new RangeError("evidence ends inside a character");
  }
  if (text !== undefined && text !== words) throw new RangeError("evidence is not verbatim in the answer");
  return { start, end, text: words } as Evidence;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
