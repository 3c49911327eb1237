/**
 * What may still be read of a file: so many tags, attributes, comments and references, in all of its parts together; and how
 * many characters a tag, a comment or the text between them may have, where that matters to who reads it.
 */
export type XmlBudget = { pieces: number; readonly longest?: number };

/** `spent`: there is more of it than the budget holds. `odd`: no office program writes it so. */
export type XmlVerdict = "plain" | "spent" | "odd";

/** Tables in tables in text boxes reach some sixty. Beyond this a tree is too deep for those who walk it. */
const MAX_DEPTH = 256;

/** A tag with its attributes, as pieces of a pattern: none of them reads beyond the next tag. */
const ATTRIBUTE_PATTERN = String.raw`\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
export const ATTRIBUTES_PATTERN = `(?:${ATTRIBUTE_PATTERN})*\\s*`;

const OPEN = /<([^\s<>/="'!?]+)/y;
const ATTRIBUTE = new RegExp(ATTRIBUTE_PATTERN, "y");
const OPEN_END = /\s*(\/?)>/y;
const CLOSE = /<\/([^\s<>/="']+)\s*>/y;
/** What runs to its own end whatever stands in it. */
const WHOLE = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/**
 * Whether an XML text is put together as an office program does it, within `budget`, which it uses up. Whoever reads it looks at
 * every tag: a small file with millions of them, or with comments that never end, would keep the reader for minutes.
 * Document types, with which entities could be declared, are odd. Takes time in proportion to the text, and stops where the
 * budget ends.
 */
export function judgeXml(xml: string, budget: XmlBudget): XmlVerdict {
  const { longest = Infinity } = budget;
  for (let at = xml.indexOf("&"); at !== -1; at = xml.indexOf("&", at + 1)) budget.pieces -= 1;
  const open: string[] = [];
  let behind = 0;
  for (let at = xml.indexOf("<"); at !== -1; at = xml.indexOf("<", behind)) {
    if (at - behind > longest) return "spent";
    budget.pieces -= 1;
    if (open.length > MAX_DEPTH) return "odd";
    const after = afterWhole(xml, at) ?? afterClose(xml, at, open) ?? afterOpen(xml, at, open, budget);
    if (budget.pieces < 0) return "spent";
    if (after === null) return "odd";
    if (after - at > longest) return "spent";
    behind = after;
  }
  if (budget.pieces < 0 || xml.length - behind > longest) return "spent";
  return open.length === 0 ? "plain" : "odd";
}

/** Behind a comment, a literal text or an instruction, whose end may be missing: then nothing else can begin here either. */
function afterWhole(xml: string, at: number): number | null {
  const kind = WHOLE.find(([start]) => xml.startsWith(start, at));
  if (kind === undefined) return null;
  const [start, end] = kind;
  const found = xml.indexOf(end, at + start.length);
  return found === -1 ? null : found + end.length;
}

function afterClose(xml: string, at: number, open: string[]): number | null {
  const name = matched(CLOSE, xml, at)?.[1];
  return name !== undefined && open.pop() === name ? CLOSE.lastIndex : null;
}

function afterOpen(xml: string, at: number, open: string[], budget: XmlBudget): number | null {
  const name = matched(OPEN, xml, at)?.[1];
  if (name === undefined) return null;
  let behind = OPEN.lastIndex;
  while (budget.pieces >= 0 && matched(ATTRIBUTE, xml, behind)) {
    behind = ATTRIBUTE.lastIndex;
    budget.pieces -= 1;
  }
  const end = matched(OPEN_END, xml, behind);
  if (end === null) return null;
  if (end[1] === "") open.push(name);
  return OPEN_END.lastIndex;
}

function matched(pattern: RegExp, xml: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(xml);
}
