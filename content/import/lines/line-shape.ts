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

/** A line cut before its end, as newspaper columns do: long, and stopped inside a sentence. A photo credit ends like that too. */
export function isCutShort(text: string): boolean {
  if (/\s摄$|(?:图片来源|图源|照片来源)[:：]\S{1,12}$/.test(text)) return false;
  return text.length >= 60 && /[\u4E00-\u9FFF0-9A-Za-z，,、“‘《（(+]$/.test(text);
}

/** 一行说明: the first sentence of a paragraph when it is short enough to head it, without its stop; and the rest. */
export function runInHead(text: string): { head: string; rest: string } | null {
  const match = /^([^。！？!?；;]{4,40})。(?=\S)/.exec(text);
  const head = match?.[1];
  if (
    match === null ||
    head === undefined ||
    /[“‘]?(?:指出|强调|提出|认为|表示|要求|说|写道|记者)[，,：:“]|^\d|^[“‘]/.test(head)
  ) {
    return null;
  }
  return { head, rest: text.slice(match[0].length) };
}
