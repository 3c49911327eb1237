import { CsvError, parse } from "csv-parse/sync";
import { CARD_KINDS, MAX_CARD_TEXT, type CardKind } from "~/domain/study/cards/card-draft";
import { writtenCell } from "~/domain/exports/written-cell";
import { NEW_MEMORY } from "~/domain/study/scheduling/card-memory";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { cardFileSchema, cardInFileSchema, type CardInFile } from "./card-file";

export type CardProblem = "unreadable" | "empty-side" | "too-long" | "not-a-card";
/** A row that could not be read: its number in the file (cards of JSON counted from 1), and why. */
export type BadRow = { row: number; problem: CardProblem };
export type CardsRead = { cards: CardInFile[]; bad: BadRow[] };

/** Cards from a file's text: our own JSON, CSV, or text exported by Anki. Nothing that is wrong is guessed at; each is named by its row. */
export function readCardFile(text: string, now: number): CardsRead {
  const bare = text.replace(/^\uFEFF/, "");
  return bare.trimStart().startsWith("{") ? readJson(bare) : readTable(bare, now);
}

const unreadable = (row = 1): CardsRead => ({ cards: [], bad: [{ row, problem: "unreadable" }] });
/** What stands before the rows of a file from Anki: `#separator:tab`, `#deck column:1`. Any other row may begin with #. */
const ANKI_HEAD = /^#[a-z ]+:/;
/** What the first row may call the fronts: our own word, and that of tables made by hand. */
const FRONT_HEADS = new Set(["front", "正面"]);

function readJson(text: string): CardsRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable();
  }
  const file = cardFileSchema.safeParse(value);
  if (!file.success) return unreadable();
  const read = file.data.cards.map((card) => cardInFileSchema.safeParse(card));
  return {
    cards: read.flatMap((card) => (card.success ? [card.data] : [])),
    bad: read.flatMap(({ success }, index): BadRow[] => (success ? [] : [{ row: index + 1, problem: "not-a-card" }])),
  };
}

function readTable(text: string, now: number): CardsRead {
  const lines = text.split("\n");
  const head = lines.findIndex((line) => !ANKI_HEAD.test(line));
  const skipped = Math.max(0, head);
  const tab = /^#separator:tab/im.test(text) || (lines[skipped] ?? "").includes("\t");
  let rows: string[][];
  try {
    rows = parse(lines.slice(skipped).join("\n"), {
      ...{ delimiter: tab ? "\t" : ",", relax_column_count: true, relax_quotes: tab },
    });
  } catch (error) {
    // Rows after a quote that is never closed cannot be told apart: none is taken.
    return unreadable(skipped + (error instanceof CsvError ? Number(error["records"]) : 0) + 1);
  }
  const cards: CardInFile[] = [];
  const bad: BadRow[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index === 0 && FRONT_HEADS.has(cells[0]?.trim() ?? "")) continue;
    const [front = "", back = ""] = cells.map((cell) => canonicalText(tab ? cell : writtenCell(cell)).trim());
    if (cells.every((cell) => cell.trim() === "")) continue;
    const problem = problemOf(front, back);
    if (problem !== null) bad.push({ row: skipped + index + 1, problem });
    else cards.push({ ...newCard(front, back, kindOf(cells[2])), ...inOrder(cards.length, now) });
  }
  return { cards, bad };
}

function problemOf(front: string, back: string): CardProblem | null {
  if (front === "" || back === "") return "empty-side";
  return front.length > MAX_CARD_TEXT || back.length > MAX_CARD_TEXT ? "too-long" : null;
}

/** What a card of a table is made of. The same words give the same source: a file that is read twice adds nothing the second time. */
export function sourceOfWords(front: string, back: string): string {
  return `own:${sha256Hex(`${front}\n${back}`).slice(0, 32)}`;
}

/** Times by which cards of one moment are listed, and first asked, in the order of their file. */
function inOrder(index: number, now: number) {
  return { dueAt: now + index, createdAt: now - index };
}

function newCard(front: string, back: string, kind: CardKind): Omit<CardInFile, "dueAt" | "createdAt"> {
  return {
    kind,
    source: sourceOfWords(front, back),
    front,
    back,
    memory: NEW_MEMORY,
    suspendedAt: null,
    reviews: [],
  };
}

function kindOf(cell: string | undefined): CardKind {
  return CARD_KINDS.find((kind) => kind === cell?.trim()) ?? "sentence";
}
