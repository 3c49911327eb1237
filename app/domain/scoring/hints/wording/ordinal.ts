/** A style of numbering. `rank` is its level in official prose, 1 the highest; null where it has none. */
export type OrdinalStyle =
  "han" | "han-bracket" | "digit" | "digit-bracket" | "digit-close" | "circled" | "spoken" | "其" | "是" | "则" | "来";

/** What a marker counts: 其次, 再次 and 最后 take the next number, whatever it is. */
export type Ordinal = { style: OrdinalStyle; value: number | "next" };

/** Levels of official prose: 一、→（一）→1.→（1）. */
export const RANKS: Partial<Record<OrdinalStyle, number>> = { han: 1, "han-bracket": 2, digit: 3, "digit-bracket": 4 };

const NUMERALS = "一二三四五六七八九";
const CIRCLED_FROM = [0x2460, 0x2474, 0x2488, 0x2776, 0x3220];
const FORMS: readonly [OrdinalStyle, RegExp][] = [
  ["han", /^([一二三四五六七八九十]{1,3})、/],
  ["han-bracket", /^\(([一二三四五六七八九十]{1,3})\)/],
  ["digit-bracket", /^\((\d{1,2})\)/],
  ["digit", /^(\d{1,2})[.、]/],
  ["digit-close", /^(\d{1,2})\)/],
  ["spoken", /^第([一二三四五六七八九十]{1,2})/],
  ["其", /^其([一二三四五六七八九十])/],
  ["是", /^([一二三四五六七八九十])[是要]/],
  ["则", /^([一二三四五六七八九十])则/],
  ["来", /^([一二三四五六七八九十])来/],
];

/** Reads a marker as `itemMarkers` finds it; null where it does not count (一方面). */
export function readOrdinal(marker: string): Ordinal | null {
  const code = marker.charCodeAt(0);
  const circled = CIRCLED_FROM.find((from) => code >= from && code < from + 20);
  if (circled !== undefined) return { style: "circled", value: code - circled + 1 };
  if (marker.startsWith("首先")) return { style: "spoken", value: 1 };
  if (/^(?:其次|再次|再者|最后)/.test(marker)) return { style: "spoken", value: "next" };
  for (const [style, form] of FORMS) {
    const found = form.exec(marker);
    if (found) return { style, value: numberOf(found[1] ?? "") };
  }
  return null;
}

/** 1 to 99, in Arabic or Chinese numerals. */
export function numberOf(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  const [tens = "", ones = ""] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  const ten = numeral.includes("十") ? (tens === "" ? 1 : NUMERALS.indexOf(tens) + 1) * 10 : 0;
  return ten + (ones === "" ? 0 : NUMERALS.indexOf(ones) + 1);
}

/** 1 to 99 in Chinese numerals. */
export function hanNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? "" : NUMERALS.charAt((value % 10) - 1);
  return tens === 0 ? ones : `${tens === 1 ? "" : NUMERALS.charAt(tens - 1)}十${ones}`;
}
