import type { Range } from "~/domain/text/segments";

/** Marks as a sheet writes them: `top` is the upper end of a range (1—2分). */
export type MarksMention = Range & { low: number; top: number };

const NUMERAL = "(?:\\d{1,4}(?:\\.\\d{1,3})?|[一二两三四五六七八九十]{1,3}|半)";
/** 分 is the mark only where no other word goes on with it: 分别, 分析 and 分钟 are none. */
const AFTER = "(?=$|[)\\],;。:、 /\"'+!?|~….-]|即|可|就|为止|封顶|左右|以内)";
const MENTION = new RegExp(
  `(?<![\\d.百千万几])(${NUMERAL})(?:分)?\\s{0,2}(?:(?:-{1,2}|~|至|到)\\s{0,2}(${NUMERAL}))?\\s{0,2}(?:分(半)?${AFTER}|'(?=$|[\\s)]))`,
  "g",
);
/** 十分 is mostly "very": as marks it stands in brackets or behind a word of giving. */
const GIVES = /(?:[(:,;\s]|^|得|给|计|记|共|满分|总分|为|各)$/;

/** Every mention of marks in a folded text, left to right. */
export function marksMentions(text: string): MarksMention[] {
  return [...text.matchAll(MENTION)].flatMap((found): MarksMention[] => {
    const [whole, from = "", to, half] = found;
    if (from.endsWith("十") && from.length === 1 && !GIVES.test(text.slice(0, found.index))) return [];
    const more = half === undefined ? 0 : 0.5;
    const low = numberOf(from) + (to === undefined ? more : 0);
    const top = to === undefined ? low : numberOf(to) + more;
    return [{ start: found.index, end: found.index + whole.length, low: Math.min(low, top), top: Math.max(low, top) }];
  });
}

const DIGITS = "零一二三四五六七八九";

/** 2, 2.5, 两, 十五, 二十 and 半 as numbers. */
export function numberOf(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  if (numeral === "半") return 0.5;
  const plain = numeral.replace(/两/g, "二");
  const [tens = "", ones = ""] = plain.includes("十") ? plain.split("十") : ["零", plain];
  const ten = tens === "" ? 1 : Math.max(0, DIGITS.indexOf(tens));
  return ten * 10 + (ones === "" ? 0 : Math.max(0, DIGITS.indexOf(ones)));
}

/** Marks that a rubric may hold: above 0, at most 1000, at most two decimals; null for anything else. */
export function usableMarks(value: number): number | null {
  const rounded = Math.round(value * 100) / 100;
  return rounded > 0 && rounded <= 1000 && Math.abs(rounded - value) < 1e-9 ? rounded : null;
}
