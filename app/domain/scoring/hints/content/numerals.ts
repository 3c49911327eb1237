import type { Finding } from "@content/contract/report";
import type { HintInput } from "../hint-input";

/** A number with its group and decimal marks is one. */
const NUMERAL = /\d+(?:[.,]\d+)*/g;

/** 数据: numbers in Arabic numerals per 1,000 字, markers of items left out, and where the first stands. */
export function numeralHints({ answer, characters }: HintInput): Finding[] {
  if (characters === 0) return [];
  const { items } = answer.segments;
  let item = 0;
  let count = 0;
  let first: { start: number; end: number } | null = null;
  for (const { index, 0: words } of answer.text.matchAll(NUMERAL)) {
    while (item < items.length && (items[item]?.contentStart ?? 0) <= index) item += 1;
    const marker = items[item];
    if (marker && marker.start <= index) continue;
    count += 1;
    first ??= answer.sourceRange({ start: index, end: index + words.length });
  }
  const perThousand = Math.round((count * 10_000) / characters) / 10;
  return [{ code: "hint-numerals", ...first, params: { count, perThousand } }];
}
