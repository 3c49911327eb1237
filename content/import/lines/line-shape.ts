import { parseOrdinal } from "../match/ordinal";

/** Longest bare line that can be a title, in characters. Measured: titles of published models reach 29. */
export const MAX_TITLE = 45;

/** Ends like a sentence: a full stop, question or exclamation mark, perhaps inside closing marks. */
export function endsSentence(text: string): boolean {
  return /[。！？!?；;…][”’」』）)》]*$/.test(text);
}

/** Ends with a mark that no title ends with. */
function endsWithStop(text: string): boolean {
  return /[。；;，,、：:…][”’」』）)》]*$/.test(text);
}

/** A line that may be a title: short, without ordinal, without a final stop. Titles may ask or exclaim. */
export function isBare(text: string): boolean {
  return (
    text.length <= MAX_TITLE && !endsWithStop(text) && parseOrdinal(text) === null && /[\u4E00-\u9FFFA-Za-z]/.test(text)
  );
}

/** A line this long that stops inside a sentence is cut, whatever follows. UTF-16 units. */
const SURELY_LONG = 60;
/** No title holds a whole sentence and this many characters; the rest of such a line stands on the next one. */
const LONGER_THAN_VERSE = 24;
/** Titles with a comma reach this length. */
const LONG_TITLE = 30;

/**
 * Whether a line was cut before its end, as newspaper columns do, and runs on in `next`: surely, perhaps (the line may as
 * well be a title), or not. A photo credit stops inside a sentence too.
 */
export function cutBetween(text: string, next: string): "sure" | "perhaps" | null {
  if (/\s摄$|(?:图片来源|图源|照片来源)[:：]\S{1,12}$/.test(text)) return null;
  if (!/[\u4E00-\u9FFF0-9A-Za-z，,、“‘《（(+]$/.test(text)) return null;
  if (text.length >= SURELY_LONG) return "sure";
  if (!/[。！？!?；;]/.test(next)) return null;
  if (/[，,、“‘《（(]$/.test(text) || /“[^”]*$/.test(text)) return "sure";
  if (text.length >= LONGER_THAN_VERSE && /[。！？!?；;][”’]?(?=.)/.test(text)) return "sure";
  const titleLike = text.length <= LONG_TITLE || (text.length <= MAX_TITLE && !/[，,：:]/.test(text));
  return titleLike || parseOrdinal(text) !== null ? null : "perhaps";
}

/** 一行说明: the first sentence of a paragraph when it is short enough to head it, without its stop; and the rest. */
export function runInHead(text: string): { head: string; rest: string } | null {
  const match = /^([^。！？!?；;]{4,40})。(?=\S)/.exec(text);
  const head = match?.[1];
  if (
    match === null ||
    head === undefined ||
    /[“‘]?(?:指出|强调|提出|认为|表示|要求|说|写道|记者)[，,：:“]|^[“‘]/.test(head) ||
    (/^\d/.test(head) && parseOrdinal(head) === null)
  ) {
    return null;
  }
  return { head, rest: text.slice(match[0].length) };
}
