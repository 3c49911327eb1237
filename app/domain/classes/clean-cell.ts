// Character tables are data: what counts as blank or invisible must not change with the runtime's Unicode version.

type Ranges = readonly (readonly [from: number, to: number])[];

/** Line ends, tabs, other controls, and every blank that is not U+0020. */
const BLANKS: Ranges = [
  [0x0000, 0x0020],
  [0x007f, 0x00a0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

/** Joiners, marks of writing direction, soft hyphens, variation selectors and byte order marks: they show nothing. */
const INVISIBLE: Ranges = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** How spreadsheets keep the zeros in front of a number: ="0012" or '0012. */
const KEPT_AS_TEXT = /^=\s*"([^"]*)"$|^'(.*)$/;

/** What is written in a cell of a spreadsheet, on one line, without what cannot be seen. */
export function cleanCell(raw: string): string {
  let seen = "";
  for (let index = 0; index < raw.length; index += 1) {
    const unit = raw.charCodeAt(index);
    if (within(INVISIBLE, unit)) continue;
    if (!within(BLANKS, unit)) seen += raw.charAt(index);
    else if (!seen.endsWith(" ")) seen += " ";
  }
  const bare = seen.trim();
  const kept = KEPT_AS_TEXT.exec(bare);
  return kept === null ? bare : (kept[1] ?? kept[2] ?? "").trim();
}

function within(ranges: Ranges, unit: number): boolean {
  return ranges.some(([from, to]) => unit >= from && unit <= to);
}
