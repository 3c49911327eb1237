import type { Range } from "~/domain/text/segments";
import { isBareAspect } from "../aspects";
import { attach } from "./attach";
import { addVariants } from "./add-words";
import { draftOf, marksOf } from "./draft-of";
import { listedWords, type Keywords } from "../reading/keywords";
import type { MarksMention } from "../reading/marks";
import type { OrdinalKind } from "../reading/ordinals";
import { placeRule } from "./place-rule";
import { isList, type Phrase } from "../reading/phrases";
import type { SheetLine } from "../reading/sheet-lines";
import type { Draft, SheetState } from "../sheet-state";

/** One line (or numbered part of a line) while it is read. */
type Reading = {
  line: SheetLine;
  rank: OrdinalKind | null;
  state: SheetState;
  /** Text that has no idea yet, the words it is told by, and marks that stood before it. */
  open: Range | null;
  words: Keywords | null;
  lead: MarksMention | null;
  /** The line's first idea, and the latest one. */
  first: Draft | null;
  item: Draft | null;
};

/** Puts the phrases of a line into ideas, rules and notes. */
export function placePhrases(line: SheetLine, rank: OrdinalKind | null, phrases: Phrase[], state: SheetState): void {
  const reading: Reading = { line, rank, state, open: null, words: null, lead: null, first: null, item: null };
  phrases.forEach((phrase, at) => {
    const later = phrases.slice(at + 1, at + 40).filter((next) => next.mark !== null && next.is !== "rule");
    place(phrase, reading, later.length);
  });
  finish(reading);
}

function place(phrase: Phrase, reading: Reading, marksLater: number): void {
  const { line, state } = reading;
  switch (phrase.is) {
    case "text":
      return placeText(phrase, reading, marksLater);
    case "list":
      if (reading.open !== null || reading.item !== null) return giveWords(phrase.keywords, true, phrase, reading);
      return placeText(phrase, reading, marksLater);
    case "keywords":
      return placeKeywords(phrase, reading, marksLater);
    case "marks":
      if (phrase.bare) state.doubts.push({ line: line.no, code: "bare-number", text: phrase.words });
      return placeMarks(phrase, phrase.mark, reading);
    case "rule": {
      if (reading.open !== null) close(reading, null);
      if (placeRule(phrase.rule, phrase, line.no, reading.item, state)) state.used.add(line.no);
      return;
    }
    case "partial": {
      const target = targetOf(reading);
      if (target === null) return doubt("no-point-above", phrase, reading);
      target.others.push({ groups: phrase.keywords.groups, marks: marksOf(phrase.mark, phrase.words, line.no, state) });
      state.used.add(line.no);
      return;
    }
    case "refused": {
      const target = targetOf(reading);
      if (target === null) return doubt("no-point-above", phrase, reading);
      if (phrase.how !== "cancels") return doubt(phrase.how, phrase, reading);
      target.not.push(...phrase.keywords.groups.flat());
      state.used.add(line.no);
      return;
    }
  }
}

function placeText(phrase: Phrase, reading: Reading, marksLater: number): void {
  const { item, open } = reading;
  const isRest = item !== null && open === null && phrase.mark === null && (item.marks !== null || marksLater === 0);
  if (isRest) return placeRest(phrase, item, reading);
  reading.open = open === null ? phrase.body : { start: open.start, end: phrase.body.end };
  if (phrase.mark) close(reading, phrase.mark);
}

/** What an idea may be told by, behind its marks (停车难（2分）：车位不足、乱停乱放): any of the words is another way of it. */
function placeRest(phrase: Phrase, item: Draft, reading: Reading): void {
  const { line } = reading;
  const { start, end } = phrase.body;
  const follows = /[:)\]]\s*$/.test(line.text.slice(0, phrase.start));
  const keywords = follows && isList(line.text.slice(start, end)) ? listedWords(line.raw.slice(start, end)) : null;
  if (keywords === null || keywords.groups.length === 0) return doubt("rest-unread", phrase, reading);
  item.others.push({ groups: keywords.groups, marks: null });
  if (keywords.unclear) doubt("any-or-all", phrase, reading);
}

function placeKeywords(phrase: Phrase & { is: "keywords" }, reading: Reading, marksLater: number): void {
  const { keywords, near, apart, mark } = phrase;
  const { state, line } = reading;
  if (mark === null) {
    if (marksLater === 0 || reading.item !== null) return giveWords(keywords, !near, phrase, reading, near);
    if (keywords.unclear) doubt("any-or-all", phrase, reading);
    reading.words = joined(reading.words, keywords);
    return;
  }
  const sets = apart ? keywords.groups.flat().map((word) => [[word]]) : [keywords.groups];
  if (reading.open !== null) {
    if (marksLater === 0 && sets.length === 1) {
      giveWords(keywords, true, phrase, reading);
      close(reading, mark);
      return;
    }
    close(reading, null);
  }
  if (keywords.unclear && !apart) doubt("any-or-all", phrase, reading);
  for (const groups of sets) {
    const draft = draftOf({ line: line.no, rank: "keyword", label: groups.flat().join("/"), state });
    draft.groups = groups;
    draft.marks = marksOf(mark, phrase.words, line.no, state);
    attach(draft, state);
    reading.item = draft;
    reading.first ??= draft;
  }
  state.used.add(line.no);
}

/** Words to look for without marks: of the idea on this line, of its open text, or variants of the idea above. */
function giveWords(keywords: Keywords, asks: boolean, phrase: Phrase, reading: Reading, near = false): void {
  const { state, item, open } = reading;
  if (asks && keywords.unclear) doubt("any-or-all", phrase, reading);
  if (open !== null || (item === null && reading.rank !== null)) {
    if (reading.words === null || !near) reading.words = joined(reading.words, keywords);
    else addVariants(reading.words.groups, keywords.groups);
    return;
  }
  const target = item ?? state.last;
  if (target === null || (item === null && !near && target.rank === "keyword")) {
    reading.words = joined(reading.words, keywords);
    return;
  }
  if (near && target.groups !== null) addVariants(target.groups, keywords.groups);
  else if (near) target.others.push({ groups: keywords.groups, marks: null });
  else if (target.groups === null) target.groups = keywords.groups.map((group) => [...group]);
  else addVariants(target.groups, keywords.groups);
  state.used.add(reading.line.no);
}

function joined(before: Keywords | null, more: Keywords): Keywords {
  const groups = [...(before?.groups ?? []), ...more.groups].map((group) => [...group]);
  return { groups, unclear: more.unclear };
}

function placeMarks(phrase: Phrase, mark: MarksMention, reading: Reading): void {
  const { item, state, line } = reading;
  if (reading.open !== null || (item === null && reading.words !== null)) return close(reading, mark);
  if (item !== null && item.marks === null) {
    item.marks = marksOf(mark, phrase.words, line.no, state);
    return;
  }
  if (item === null && reading.lead === null) reading.lead = mark;
  else doubt("rest-unread", phrase, reading);
}

/** The idea that a note speaks of: this line's, else the one above. */
function targetOf(reading: Reading): Draft | null {
  if (reading.open !== null || reading.words !== null) close(reading, reading.lead);
  return reading.item ?? reading.state.last;
}

/** Makes an idea of the open text (or of the words alone). */
function close(reading: Reading, mark: MarksMention | null): void {
  const { line, rank, state, open, words } = reading;
  const label = open === null ? (words?.groups.flat().join("/") ?? "") : line.raw.slice(open.start, open.end);
  const own = rank ?? (open === null ? "keyword" : mark === null && isBareAspect(label) ? "aspect" : "plain");
  const draft = draftOf({ line: line.no, rank: own, label, state });
  draft.marks = mark === null ? null : marksOf(mark, line.raw.slice(mark.start, mark.end), line.no, state);
  if (words !== null) draft.groups = words.groups;
  attach(draft, state);
  state.used.add(line.no);
  reading.item = draft;
  reading.first ??= draft;
  reading.open = null;
  reading.words = null;
  reading.lead = null;
}

function finish(reading: Reading): void {
  const { line, rank, state, open, lead, item, words } = reading;
  if (open !== null) {
    const label = line.raw.slice(open.start, open.end);
    if (item !== null && lead === null && rank === null) {
      state.doubts.push({ line: line.no, code: "rest-unread", text: label });
    } else if (lead !== null || rank !== null || isBareAspect(label) || words !== null) close(reading, lead);
    else if (state.each !== null && label.length <= 80) {
      close(reading, null);
      state.doubts.push({ line: line.no, code: "read-as-point", text: label });
    } else {
      const doubted = { line: line.no, code: "unplaced" as const, text: line.raw.trim() };
      state.doubts.push(doubted);
      state.held = { label, doubt: doubted };
    }
    return;
  }
  if (words !== null && lead !== null) return close(reading, lead);
  if (words !== null) {
    const target = state.last;
    if (target === null || rank !== null) return close(reading, null);
    if (target.groups === null) target.groups = words.groups;
    else target.others.push({ groups: words.groups, marks: null });
    state.used.add(line.no);
    return;
  }
  if (lead !== null) placeLoneMarks(lead, reading);
}

/** Marks that stand alone on a line: of the idea above where it has none, of the whole where nothing was read yet. */
function placeLoneMarks(lead: MarksMention, { line, state }: Reading): void {
  const words = line.raw.slice(lead.start, lead.end);
  const { last, held } = state;
  if (held !== null) {
    const draft = draftOf({ line: held.doubt.line, rank: "plain", label: held.label, state });
    draft.marks = marksOf(lead, words, line.no, state);
    attach(draft, state);
    state.doubts.splice(state.doubts.lastIndexOf(held.doubt), 1);
    state.used.add(line.no).add(held.doubt.line);
  } else if (last !== null && last.marks === null && last.children.length === 0) {
    last.marks = marksOf(lead, words, line.no, state);
    state.used.add(line.no);
  } else if (last === null && state.total === null) {
    const marks = marksOf(lead, words, line.no, state);
    if (marks !== null) state.total = { line: line.no, marks, text: words };
    state.used.add(line.no);
  } else state.doubts.push({ line: line.no, code: "unplaced", text: line.raw.trim() });
}

function doubt(code: SheetState["doubts"][number]["code"], phrase: Phrase, { line, state }: Reading): void {
  state.doubts.push({ line: line.no, code, text: phrase.words });
}
