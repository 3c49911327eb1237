import { itemMarkers } from "~/domain/text/item-markers";
import { headingKind } from "../aspects";
import { usableMarks } from "../reading/marks";
import { ordinalOf, type OrdinalKind } from "../reading/ordinals";
import { placePhrases } from "./place-phrases";
import { piecesOf } from "../reading/pieces";
import { phraseOf } from "../reading/phrases";
import type { SheetLine } from "../reading/sheet-lines";
import type { SheetState } from "../sheet-state";

/** UTF-16 units. No line of a marking sheet is a page long; one that is was not meant as a line. */
const MAX_LINE = 2_000;
const N = "[一二三四五六七八九十\\d]{1,3}";
/** Lines that only say what follows, and the question's own number and title. */
const TITLE = new RegExp(
  `^\\s*\\[?\\s*(?:评分(?:标准|细则|要点|说明|参考|表)|阅卷(?:标准|细则|要点)|参考(?:答案|要点)|答案(?:要点|示例)|采分点|得分点|评分点|要点|赋分标准|(?:第${N}|${N}、)?(?:评分|阅卷)(?:标准|细则)|以下为?(?:要点|采分点)?)(?:及分值|如下|\\s)*\\]?\\s*[:]?\\s*(?=$|\\()`,
);
const QUESTION = new RegExp(
  `^\\s*\\[?\\s*(?:(?:第${N}|${N})[题问](?!目)|题[目号干](?=[\\s:\\]]))\\s*\\]?\\s*[:.、,]?\\s*`,
);

/** Reads one line into the state. Every line ends up used or doubted. */
export function placeLine(line: SheetLine, state: SheetState): void {
  const before = state.doubts.length;
  if (line.text.length > MAX_LINE) {
    state.doubts.push({ line: line.no, code: "line-too-long", text: `${line.raw.slice(0, 40).trim()}…` });
    return;
  }
  const { held } = state;
  const title = TITLE.exec(line.text) ?? QUESTION.exec(line.text);
  if (title) placeTitle(line, title[0].length, state);
  else for (const part of partsOf(line)) placePart(part, state);
  if (state.held === held) state.held = null;
  if (!state.used.has(line.no) && state.doubts.length === before) {
    state.doubts.push({ line: line.no, code: "unplaced", text: line.raw.trim() });
  }
}

/** A title gives the whole's marks and rules; its words are no idea to look for. */
function placeTitle(line: SheetLine, from: number, state: SheetState): void {
  state.used.add(line.no);
  const words = line.text.slice(from);
  state.kind ??= headingKind(words);
  const phrases = piecesOf(line.text, from).map((piece) => phraseOf(line, piece));
  for (const phrase of phrases) {
    const marks = phrase.is === "marks" || phrase.is === "text" ? phrase.mark : null;
    if (marks && usableMarks(marks.top) !== null) {
      state.total ??= { line: line.no, marks: marks.top, text: phrase.words };
    }
  }
  placePhrases(
    line,
    null,
    phrases.filter(({ is }) => is === "rule"),
    state,
  );
}

type Part = { line: SheetLine; from: number; rank: OrdinalKind | null };

function placePart({ line, from, rank }: Part, state: SheetState): void {
  const phrases = piecesOf(line.text, from).map((piece) => phraseOf(line, piece));
  placePhrases(line, rank, phrases, state);
}

/** Several numbered ideas of one line, each as a line of its own; the positions stay those of the line. */
function partsOf(line: SheetLine): Part[] {
  const markers = itemMarkers(line.text, 0, line.text.length);
  const cuts = markers.map(({ start }) => start);
  const pieces = cuts.map((start, at) => line.text.slice(start, cuts[at + 1] ?? line.text.length));
  const circled = pieces.length > 1 && pieces.every((piece) => /^[①-⒛❶-❿]/.test(piece));
  const marked = pieces.length > 1 && pieces.every((piece) => /分/.test(piece) && ordinalOf(piece) !== null);
  if (!circled && !marked) {
    const ordinal = ordinalOf(line.text);
    return [{ line, from: ordinal?.length ?? 0, rank: ordinal?.kind ?? null }];
  }
  const lead: Part[] = (cuts[0] ?? 0) > 0 ? [{ line: cutAt(line, cuts[0] ?? 0), ...leadOf(line) }] : [];
  return [
    ...lead,
    ...cuts.map((start, at): Part => {
      const part = cutAt(line, cuts[at + 1] ?? line.text.length);
      const ordinal = ordinalOf(line.text.slice(start));
      return { line: part, from: start + (ordinal?.length ?? 0), rank: ordinal?.kind ?? null };
    }),
  ];
}

function leadOf(line: SheetLine): { from: number; rank: OrdinalKind | null } {
  const ordinal = ordinalOf(line.text);
  return { from: ordinal?.length ?? 0, rank: ordinal?.kind ?? null };
}

function cutAt({ no, raw, text }: SheetLine, end: number): SheetLine {
  return { no, raw: raw.slice(0, end), text: text.slice(0, end) };
}
