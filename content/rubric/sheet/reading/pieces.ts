import type { Range } from "~/domain/text/segments";
import { marksMentions, type MarksMention } from "./marks";

/** A stretch of a line between two marks of punctuation; `body` is what it says before its marks. */
export type Piece = Range & { bracketed: boolean; mark: MarksMention | null; body: Range };

const STOPS = ",;。!?()[]{}\n";
const OPENS = "([{";
const CLOSES = ")]}";
/** A comma before these does not end what is said. */
const GOES_ON = /^\s*(?:均|都|也|亦|则|一律|一概)?(?:不(?:能|再|予|可)?(?:得|给|计|算|记)分|可以?得分|得0分)/;

/** Cuts a folded line into its pieces; what stands in quotation marks is never cut. Linear. */
export function piecesOf(text: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  const mentions = marksMentions(text);
  let [start, depth, next] = [from, 0, 0];
  let quoted = "";
  const add = (end: number) => {
    let cut = start;
    for (; (mentions[next]?.end ?? Infinity) <= end; next += 1) {
      const mark = mentions[next];
      if (mark === undefined || mark.start < cut) continue;
      pieces.push(piece(text, cut, mark.end, depth > 0, mark));
      cut = mark.end;
    }
    if (hasWords(text.slice(cut, end))) pieces.push(piece(text, cut, end, depth > 0, null));
    start = end + 1;
  };
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted !== "") {
      if (character === quoted) quoted = "";
    } else if ((character === '"' || character === "'") && text.indexOf(character, at + 1) > 0) {
      quoted = character;
    } else if (STOPS.includes(character) && !(character === "," && GOES_ON.test(text.slice(at + 1, at + 16)))) {
      add(at);
      if (OPENS.includes(character)) depth += 1;
      if (CLOSES.includes(character)) depth = Math.max(0, depth - 1);
    }
  }
  add(text.length);
  return pieces;
}

function piece(text: string, from: number, to: number, bracketed: boolean, mark: MarksMention | null): Piece {
  const range = trimmed(text, from, to);
  return { ...range, bracketed, mark, body: trimmed(text, from, mark?.start ?? to) };
}

const EDGE = " ,;:。、…-.~_=";

/** The range without spaces, dots and dashes at its edges. */
export function trimmed(text: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && EDGE.includes(text.charAt(start))) start += 1;
  while (end > start && EDGE.includes(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Whether a text holds anything but spaces and punctuation. */
export function hasWords(text: string): boolean {
  return /[^\s!-/:-@[-`{-~、。…·《》「」]/.test(text);
}
