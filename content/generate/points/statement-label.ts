import { withoutOrdinal } from "../../import/match/ordinal";
import type { Statement } from "./find-statements";

const MAX_LABEL = 24;
const MIN_LABEL = 6;
const LEADING =
  /^(?:但是?|可是?|却|而且?|不过|然而|同时|此外|另外|其中|于是|因此|所以|结果|尤其是?|特别是|比如|甚至|反而|如今|现在|目前|据介绍|近年来|今年以来|去年以来|[一二三四五六七八九]是|首先|其次|再次|最后|第[一二三四五六七八九]|也|又|还|就|则|并|便|再|更是|有的|因为|由于|据了解|截至[^，]{2,8}|是)(?=[\u4E00-\u9FFF“])/;

/** A short head of a statement: its clause, cut to what its cue says, without joining words. */
export function statementLabel(statement: Statement): string {
  const clause = trimmed(statement.clause);
  const label = clause.length <= MAX_LABEL ? clause : shortened(clause, statement.word);
  const before = trimmed(statement.before);
  if (label.length >= MIN_LABEL || before === "" || before.length + label.length + 1 > MAX_LABEL) return label;
  return `${before}，${label}`;
}

function trimmed(clause: string): string {
  let text = withoutOrdinal(clause.trim());
  while (LEADING.test(text)) text = text.replace(LEADING, "");
  return balanced(text);
}

/** Quotation marks that lost their partner to the cut. */
function balanced(text: string): string {
  const opened = (text.match(/“/g) ?? []).length;
  const closed = (text.match(/”/g) ?? []).length;
  return opened === closed ? text : text.replace(/[“”]/g, "");
}

function shortened(clause: string, word: string): string {
  const phrases = clause.split("、");
  const holding = phrases.findIndex((phrase) => phrase.includes(word));
  const phrase = phrases[holding] ?? clause;
  if (phrases.length > 1 && phrase.length >= MIN_LABEL && phrase.length <= MAX_LABEL) return balanced(phrase);
  const at = Math.max(0, clause.indexOf(word));
  // A verb opens what was done; a lack closes what it is about.
  const from = at + word.length >= MAX_LABEL ? at + word.length - MAX_LABEL + 1 : 0;
  const start = from > 0 ? Math.min(at, from) : 0;
  const cut = clause.slice(start, start + MAX_LABEL - 1);
  return balanced(start + MAX_LABEL - 1 < clause.length ? `${cut}…` : cut);
}
