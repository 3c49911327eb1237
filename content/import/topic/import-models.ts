import type { GenreId } from "../../contract/genre";
import type { Framework, ModelEssay } from "../../contract/pack";
import { isBareName, parseAuthor, parseDate } from "../lines/byline";
import { doubtByline } from "../lines/dated-words";
import type { Ledger, Line } from "../lines/ledger";
import { isBare } from "../lines/line-shape";
import { parseMetaLine } from "../lines/meta-line";
import { matchText } from "../match/match-key";
import { withoutOrdinal } from "../match/ordinal";
import { parseGenreLabel } from "./genre-label";

/** A bare line after less than this much text of an essay is one of its sub-heads, not the next essay's title. UTF-16 units. */
const MIN_ESSAY = 400;
/** Genres whose date belongs to the text as its 落款. */
const SIGNED: readonly GenreId[] = [
  "open-letter",
  "initiative",
  "notice",
  "request",
  "official-report",
  "circular",
  "plan",
];

const ABOUT_AUTHOR = /^[(（](?:本文)?作者(?:系|为|是|单位|简介|[:：]).{1,60}[)）]$/;

type Draft = Omit<ModelEssay, "links"> & { labelled: boolean };

/** 范文赏析 → models. Labels open a genre, bare lines open an essay; office, name and date stand between title and text or after it. */
export function importModels(lines: Line[], frameworks: Framework[], ledger: Ledger): ModelEssay[] {
  const titles = new Set(frameworks.map(({ title }) => matchText(title)));
  const pointTexts = new Set(
    frameworks.flatMap(({ points }) => points.map(({ text }) => matchText(withoutOrdinal(text)))),
  );
  const drafts: Draft[] = [];
  let genre: GenreId = "other";
  let afterLabel = false;
  let signedOff = false;
  lines.forEach((line, index) => {
    const meta = parseMetaLine(line.text);
    const signed = drafts.at(-1);
    // A line in pieces goes whole or stays whole.
    if (meta !== null && !afterLabel && signed !== undefined && (line.pieces ?? 1) === 1 && ledger.drop(line)) {
      signed.date ??= meta.date;
      if (signed.author === null && meta.author !== null) {
        signed.author = meta.author;
        doubtByline(line, meta.author, ledger);
      }
      signedOff = signed.paragraphs.length > 0;
      return;
    }
    const behindEnd = signedOff;
    signedOff = false;
    ledger.keep(line);
    const label = parseGenreLabel(line.text);
    if (label?.known === true) {
      genre = label.genre;
      afterLabel = true;
      if (label.rest !== "") drafts.push(newDraft(genre, { no: line.no, text: label.rest }, true));
      return;
    }
    if (drafts.length === 0 && !afterLabel) ledger.doubt(line, "genre-unknown", line.text.slice(0, 40));
    const current = afterLabel ? undefined : drafts.at(-1);
    afterLabel = false;
    if (current === undefined) {
      startEssay(drafts, genre, line, ledger);
    } else if (!takeByline(current, line, lines[index + 1], ledger)) {
      // Where the essay before was signed off, the next title stands alone, however short its text is.
      if (opensEssay(current, line, lines[index + 1], titles, pointTexts))
        drafts.push(newDraft(genre, line, behindEnd));
      else current.paragraphs.push({ text: line.text, line: line.no });
    }
  });
  return mergeSubheads(drafts, titles, ledger).map(({ labelled: _labelled, ...draft }) => ({ ...draft, links: [] }));
}

function newDraft(genre: GenreId, line: Line, labelled: boolean): Draft {
  return { genre, title: line.text, author: null, date: null, line: line.no, paragraphs: [], labelled };
}

function startEssay(drafts: Draft[], genre: GenreId, line: Line, ledger: Ledger): void {
  if (isBare(line.text)) {
    drafts.push(newDraft(genre, line, true));
    return;
  }
  ledger.doubt(line, "model-untitled", line.text.slice(0, 40));
  const title = (/^[^，,。；;：:]{1,30}/.exec(withoutOrdinal(line.text))?.[0] ?? line.text.slice(0, 30)).trim();
  const draft = newDraft(genre, { no: line.no, text: title === "" ? line.text.slice(0, 30) : title }, true);
  draft.paragraphs.push({ text: line.text, line: line.no });
  drafts.push(draft);
}

/** Author, date or subtitle of the essay that is open; before its text anything of the kind, after it only what is unmistakable. */
function takeByline(draft: Draft, line: Line, next: Line | undefined, ledger: Ledger): boolean {
  const before = draft.paragraphs.length === 0;
  const date = parseDate(line.text);
  if (date !== null && draft.date === null && (before || !SIGNED.includes(draft.genre))) {
    draft.date = date;
    return true;
  }
  const author = parseAuthor(line.text) ?? (before && isBareName(line.text) ? line.text : null);
  if (author !== null && draft.author === null && (before || /^[(（]|^作者/.test(line.text) || next === undefined)) {
    draft.author = author;
    doubtByline(line, author, ledger);
    return true;
  }
  if (!before && ABOUT_AUTHOR.test(line.text)) {
    // More about an author who is named already: no title of another essay.
    ledger.unplaced(line);
    return true;
  }
  if (!before || draft.author !== null) return false;
  if (/^「[^」]*」$/.test(draft.title) && isBare(line.text)) {
    // The occasion stands above the title: 「在……会上」.
    draft.title = `${line.text}${draft.title}`;
    return true;
  }
  const subtitle = /^[—–-]{1,2}/.test(line.text);
  if (!subtitle && !(isBare(line.text) && next !== undefined && parseAuthor(next.text) !== null)) return false;
  draft.title += subtitle ? line.text : ` ${line.text}`;
  return true;
}

function opensEssay(
  draft: Draft,
  line: Line,
  next: Line | undefined,
  titles: Set<string>,
  points: Set<string>,
): boolean {
  if (draft.paragraphs.length === 0 || !isBare(line.text) || line.listed === true) return false;
  // 落款: who signs a letter or a notice stands above its date.
  if (SIGNED.includes(draft.genre) && next !== undefined && parseDate(next.text) !== null) return false;
  const words = matchText(line.text);
  if (titles.has(words)) return true;
  if (points.has(words) || next === undefined) return false;
  return true;
}

/** An "essay" of a few lines behind another is a sub-head of that one with its paragraph; put back, and asked about. */
function mergeSubheads(drafts: Draft[], titles: Set<string>, ledger: Ledger): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const before = merged.at(-1);
    const length = draft.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    const standsAlone =
      draft.labelled || draft.author !== null || draft.date !== null || titles.has(matchText(draft.title));
    if (before === undefined || standsAlone || length >= MIN_ESSAY || before.genre !== draft.genre) {
      merged.push(draft);
      continue;
    }
    ledger.doubt(draft.line, "title-or-subhead", draft.title);
    before.paragraphs.push({ text: draft.title, line: draft.line }, ...draft.paragraphs);
  }
  return merged;
}
