/** What a line is numbered with. Lines of one kind are of one rank. */
export type OrdinalKind = (typeof ORDINAL_KINDS)[number];

/** From headings down to lists, as official prose nests them. */
export const ORDINAL_KINDS = [
  "chinese",
  "chinese-bracket",
  "named",
  "number",
  "number-bracket",
  "circled",
  "spoken",
  "dash",
] as const;

const NUMERAL = "[一二三四五六七八九十]{1,3}";
const KINDS: [OrdinalKind, RegExp][] = [
  [
    "named",
    new RegExp(
      `^\\s*\\[?(?:(?:要点|采分点|得分点|评分点|关键点|答案要点)\\s?(?:${NUMERAL}|\\d{1,2})?|第(?:${NUMERAL}|\\d{1,2})(?:点|条|个要点))(?:\\](?:[:、.])?|[:、.,](?!\\d)|\\s)\\s*`,
    ),
  ],
  ["chinese", new RegExp(`^\\s*(?:${NUMERAL}[、.:](?!${NUMERAL}[、产]))\\s*`)],
  ["spoken", new RegExp(`^\\s*(?:第?${NUMERAL}(?:是|要(?![素求点]))|[第其]${NUMERAL},)[:,]?\\s*`)],
  ["chinese-bracket", new RegExp(`^\\s*\\(${NUMERAL}\\)[、.]?\\s*`)],
  ["number", /^\s*\d{1,2}(?:[.](?!\d)|[、)]|\s(?=[一-鿿"]))\s*/],
  ["number-bracket", /^\s*\(\d{1,2}\)[、.]?\s*/],
  ["circled", /^\s*[①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩]\s*/],
  ["dash", /^\s*(?:[-*•●○◆■▪·]|-{2})\s*(?=\S)/],
];

/** The numbering at a folded line's start, and how long it is. */
export function ordinalOf(text: string): { kind: OrdinalKind; length: number } | null {
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(text);
    if (found && found[0].length < text.trimEnd().length) return { kind, length: found[0].length };
  }
  return null;
}
