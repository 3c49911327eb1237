import type { EvidenceRange, PhotoRegion } from "@content/contract/report";

/** Shares are decimals: a sum that should be 1 may be a hair more. */
const EDGE = 1e-9;

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

/** A place on a photo of the answer that pays, as `Evidence` is for words. Only `regionOf` makes one. */
export type RegionEvidence = PhotoRegion & { readonly [verbatim]: true };

/**
 * A place on one of the answer's photos (by id). Throws a RangeError when the photo is none of the answer's, or the place has
 * no extent or reaches over the photo's edge.
 */
export function regionOf(photos: ReadonlySet<string>, { photo, x, y, width, height }: PhotoRegion): RegionEvidence {
  if (!photos.has(photo)) throw new RangeError("the region is on no photo of the answer");
  const inside = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + EDGE && y + height <= 1 + EDGE;
  if (!inside) throw new RangeError("the region is no place on the photo");
  return { photo, x, y, width, height } as RegionEvidence;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
