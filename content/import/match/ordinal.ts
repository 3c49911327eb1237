/** How an ordinal is written; the level it stands for is relative to its text, never fixed. */
export type OrdinalKind =
  | "cn-comma" // 一、
  | "cn-paren" // （一）
  | "digit" // 1. 1、
  | "digit-paren" // （1） 1)
  | "circled" // ①
  | "yi-shi" // 一是
  | "yi-yao" // 一要
  | "di-yi" // 第一， 其一，
  | "part" // 第一部分 第一章
  | "words"; // 首先， 其次， 一方面，

export type Ordinal = {
  kind: OrdinalKind;
  /** The number it stands for, or null for words that only say "next". */
  number: number | null;
  /** UTF-16 units of the ordinal with its own punctuation and blanks. */
  length: number;
};

const CN = "[一二三四五六七八九十百零〇]{1,4}";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const PATTERNS: [OrdinalKind, RegExp][] = [
  ["part", new RegExp(`^第(${CN}|\\d{1,2})(?:部分|章|节|篇|编)[\\s、,，:：.．]*`)],
  ["di-yi", new RegExp(`^第(${CN}|\\d{1,2})(?:[、,，:：.．]\\s*|\\s+)`)],
  ["di-yi", new RegExp(`^其(${CN})(?:[、,，:：.．]\\s*)?(?=\\S)`)],
  // 一、二产业 and 二、三线城市 name two things at once.
  ["cn-comma", new RegExp(`^(${CN})\\s*[、.．](?![一二三四五六七八九十][、产线])\\s*`)],
  ["cn-paren", new RegExp(`^[(（]\\s*(${CN})\\s*[)）]\\s*[、.．]?\\s*`)],
  ["digit-paren", /^[(（]\s*(\d{1,3})\s*[)）]\s*[、.．]?\s*/],
  ["digit-paren", /^(\d{1,3})\s*[)）]\s*/],
  ["digit", /^(\d{1,3})\s*(?:、|[.．](?:(?!\d)|(?=(?:19|20)\d\d年)))\s*/],
  ["circled", new RegExp(`^([${CIRCLED}])\\s*[、.．]?\\s*`)],
  ["yi-yao", new RegExp(`^(${CN})要(?=[^求点素件闻务\\s])[,，]?\\s*`)],
  ["yi-shi", new RegExp(`^(${CN})(?:是|则|抓|靠)(?=\\S)[,，:：]?\\s*`)],
  ["words", /^(首先|其次|再次|再者|然后|最后|此外|一方面|另一方面)(?:是|要)?[,，:：、]\s*/],
];

/** The ordinal at the very start of `text` (already trimmed), or null. `53.2%` and `1.5亿` are numbers, no ordinals. */
export function parseOrdinal(text: string): Ordinal | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    // 一抓, 一靠 and the like only count after the plain 一是: alone they are verbs of a sentence.
    if (kind === "yi-shi" && !/^.{1,4}是/.test(match[0])) continue;
    return { kind, number: ordinalNumber(match[1] ?? ""), length: match[0].length };
  }
  return null;
}

/** `text` without its ordinal. */
export function withoutOrdinal(text: string): string {
  return text.slice(parseOrdinal(text)?.length ?? 0);
}

const WORDS: Record<string, number> = { 首先: 1, 一方面: 1, 其次: 2, 另一方面: 2, 再次: 3 };

function ordinalNumber(text: string): number | null {
  const circled = CIRCLED.indexOf(text);
  if (text.length === 1 && circled >= 0) return circled + 1;
  return WORDS[text] ?? chineseNumber(text);
}

const DIGITS = "零一二三四五六七八九";
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 三百, 一千二百, 一万 or plain digits (half or full width) → the number; null for anything else. */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(plain)) return Number(plain);
  if (!/^[零〇一二两三四五六七八九十百千万]+$/.test(plain)) return null;
  const [high, low] = plain.includes("万") ? (plain.split("万", 2) as [string, string]) : ["", plain];
  const below = belowTenThousand(low);
  return (high === "" ? 0 : belowTenThousand(high) * 10_000) + below;
}

function belowTenThousand(text: string): number {
  let total = 0;
  let digit = 0;
  let lastUnit = 10_000;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit === undefined) {
      digit = char === "两" ? 2 : char === "〇" ? 0 : DIGITS.indexOf(char);
      if (char === "零" || char === "〇") lastUnit = 10;
    } else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
      lastUnit = unit;
    }
  }
  // 一千二 is said for 1200; 一千零二 is 1002.
  return total + (total > 0 && lastUnit > 10 ? digit * (lastUnit / 10) : digit);
}
