/** Stands for one UTF-16 unit of a name, so that places in the text stay where they are. */
const MASK = "×";

/** A single character is a word of the language before it is a name. */
const SHORTEST_NAME = 2;
/** A shorter number is a figure of the answer before it is anybody's: 12 条措施. */
const SHORTEST_NUMBER = 4;
/** People set two-character names apart, and so do forms. */
const GAP = "[ \\t\u00a0\u3000]*";

/**
 * What makes names unreadable in a text: what is shown in class never says whose it is, though somebody signed it or a tutor
 * addressed them. The length stays the same. Names of letters and digits alone are masked as whole words only.
 * `mask` is one UTF-16 unit.
 */
export function nameMask(names: readonly string[], mask = MASK): (text: string) => string {
  const sought = [...new Set(names.map((name) => name.trim()))]
    .filter(({ length }) => length >= SHORTEST_NAME)
    .filter((name) => name.length >= SHORTEST_NUMBER || !/^[0-9]+$/.test(name))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (sought.length === 0) return (text) => text;
  const pattern = new RegExp(sought.map(patternOf).join("|"), "g");
  return (text) => text.replace(pattern, ({ length }) => mask.repeat(length));
}

function patternOf(name: string): string {
  const word = /^[0-9A-Za-z_.-]+$/.test(name);
  const signs = [...name.replace(/[ \t\u00a0\u3000]+/g, "")].map(signPattern);
  return word ? `(?<![0-9A-Za-z])${signs.join("")}(?![0-9A-Za-z])` : signs.join(GAP);
}

/** Letters in either case; what means something in a pattern stands for itself. */
function signPattern(sign: string): string {
  if (/[A-Za-z]/.test(sign)) return `[${sign.toLowerCase()}${sign.toUpperCase()}]`;
  return sign.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
