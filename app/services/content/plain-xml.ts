/** What may still be read of a file: tags, attributes, comments and references, in all of its parts together. */
export type XmlBudget = { pieces: number };

/** Tables in tables in text boxes reach some sixty. Beyond this a tree is too deep for those who walk it. */
const MAX_DEPTH = 256;

const OPEN = /<([^\s<>/="'!?]+)/y;
const ATTRIBUTE = /\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*')/y;
const OPEN_END = /\s*(\/?)>/y;
const CLOSE = /<\/([^\s<>/="']+)\s*>/y;
/** What runs to its own end whatever stands in it. */
const WHOLE = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/**
 * Whether an XML text is put together as Word puts it together, within `budget`, which it uses up. A tree is made of every tag by
 * whoever reads it: a small file with millions of them, or with comments that never end, would keep the reader for minutes.
 * Document types, with which entities could be declared, are refused. Takes time in proportion to the text.
 */
export function isPlainXml(xml: string, budget: XmlBudget): boolean {
  for (let at = xml.indexOf("&"); at !== -1; at = xml.indexOf("&", at + 1)) budget.pieces -= 1;
  const open: string[] = [];
  for (let at = xml.indexOf("<"); at !== -1; at = xml.indexOf("<", at)) {
    budget.pieces -= 1;
    if (budget.pieces < 0 || open.length > MAX_DEPTH) return false;
    const after = afterWhole(xml, at) ?? afterClose(xml, at, open) ?? afterOpen(xml, at, open, budget);
    if (after === null) return false;
    at = after;
  }
  return budget.pieces >= 0 && open.length === 0;
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
  while (matched(ATTRIBUTE, xml, behind)) {
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
