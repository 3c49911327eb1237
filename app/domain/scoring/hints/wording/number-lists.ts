import type { PreparedAnswer } from "../../matching/prepared-answer";
import { hanNumeral, readOrdinal, type Ordinal, type OrdinalStyle } from "./ordinal";

/**
 * A numbered item: its number in `segments.items`, what it counts, and whether its marker opens a paragraph. `meant` is the
 * number that was due where another is written: 一、三、三、 goes on either way.
 */
export type Numbered = { item: number; value: number; opens: boolean; meant?: number };
/** Items that count on from one another in one style. */
export type NumberList = { style: OrdinalStyle; items: Numbered[] };
/** A marker that does not follow: `repeated` counts again what was counted, `gap` leaves numbers out. */
export type NumberFault = { kind: "gap" | "repeated"; item: number; style: OrdinalStyle; expected: number };

export type NumberLists = { lists: NumberList[]; faults: NumberFault[] };

/** Lists of one style that may go on after an inner list; more levels than these are not written. */
const OPEN_LISTS = 6;
/** How far back an ordinal in another form is looked for (第二是 where 二是 is missed). */
const LOOK_BACK = 2_000;
const BRACKET_CHARACTERS = 30;
const SHORT_PARAGRAPH = 2;

/**
 * Puts numbered items together into lists. A number 1 begins a list; any other goes on where some open list of its style left
 * off, so that an inner 一是…三是 does not break the outer one. Linear.
 */
export function readNumberLists(answer: PreparedAnswer): NumberLists {
  const { text, segments } = answer;
  const result: NumberLists = { lists: [], faults: [] };
  const open = new Map<OrdinalStyle, NumberList[]>();
  for (const [index, item] of segments.items.entries()) {
    // 10、20、30 is a row of numbers, 第一、第二产业 of names.
    if (text.charAt(item.start - 1) === "、") continue;
    const ordinal = readOrdinal(text.slice(item.start, item.contentStart));
    if (!ordinal || (ordinal.style === "digit-close" && closesBracket(text, item.start))) continue;
    const opens = segments.paragraphs[item.paragraph]?.start === item.start;
    const running = open.get(ordinal.style) ?? [];
    open.set(ordinal.style, running);
    place(answer, result, running, ordinal, { item: index, opens });
  }
  return result;
}

function place(
  answer: PreparedAnswer,
  result: NumberLists,
  running: NumberList[],
  { style, value }: Ordinal,
  { item, opens }: Pick<Numbered, "item" | "opens">,
): void {
  const top = running.at(-1);
  const last = top?.items.at(-1);
  const begin = (number: number) => {
    const list: NumberList = { style, items: [{ item, value: number, opens }] };
    result.lists.push(list);
    running.push(list);
    if (running.length > OPEN_LISTS) running.shift();
  };
  if (value === "next") {
    if (top && last) top.items.push({ item, value: last.value + 1, opens });
    return;
  }
  if (value === 1) {
    if (last?.value === 1 && opens && last.opens && areNeighbours(answer, last.item, item))
      result.faults.push({ kind: "repeated", item, style, expected: 2 });
    begin(1);
    return;
  }
  const goesOn = running.findLastIndex(({ items }) => {
    const before = items.at(-1);
    return before?.value === value - 1 || before?.meant === value - 1;
  });
  if (goesOn >= 0) {
    running.length = goesOn + 1;
    running[goesOn]?.items.push({ item, value, opens });
    return;
  }
  const from = last ? (answer.segments.items[last.item]?.contentStart ?? 0) : 0;
  const to = answer.segments.items[item]?.start ?? 0;
  const stated = !last && !opens;
  if (!stated && !saysBefore(answer.text.slice(Math.max(from, to - LOOK_BACK), to), value)) {
    const expected = last ? last.value + 1 : 1;
    result.faults.push({ kind: value < expected ? "repeated" : "gap", item, style, expected });
  }
  if (top && last && value >= last.value) top.items.push({ item, value, opens, meant: last.value + 1 });
  else begin(value);
}

/** （阶段 7） ends a bracket that was opened before and numbers nothing. */
function closesBracket(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BRACKET_CHARACTERS), at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/** Two items of short lists stand in neighbouring paragraphs: 一、…⏎一、… is a slip, 一、 below another head a new list. */
function areNeighbours({ segments }: PreparedAnswer, first: number, second: number): boolean {
  const [a, b] = [segments.items[first]?.paragraph ?? 0, segments.items[second]?.paragraph ?? 0];
  return second === first + 1 && b - a < SHORT_PARAGRAPH;
}

/** Whether the number before `value` is said in some other form: 首先 … 二是, or in the middle of a clause. */
function saysBefore(words: string, value: number): boolean {
  const numeral = hanNumeral(value - 1);
  const forms = [
    ...["是", "要", "则", "来", "、", ","].map((ending) => numeral + ending),
    `第${numeral}`,
    `其${numeral}`,
    `${value - 1}.`,
    `${value - 1}、`,
    ...(value === 2 ? ["首先", "一方面", "先"] : []),
    ...(value >= 3 ? ["其次", "再次", "再者", "另外", "此外", "同时"] : []),
  ];
  return forms.some((form) => words.includes(form));
}
