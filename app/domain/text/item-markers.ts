/** Where a numbered item begins: its marker's range. */
export type ItemMarker = { start: number; end: number };

const NUMERAL = "[一二三四五六七八九十]";

/**
 * Markers of official prose, in line or at a paragraph's start, on normalised text: 一、（一）1. 1、 (1) ① 一是 一要 首先 第一， 其一.
 * A number that goes on as a number (1.5亿, 2026.10) and words such as 第一书记 or 二、三产业 are no markers.
 */
const MARKER = new RegExp(
  [
    `${NUMERAL}{1,3}、(?!${NUMERAL}[、产])`,
    `\\((?:${NUMERAL}{1,3}|\\d{1,2})\\)[、.]?`,
    `\\d{1,2}(?:[.)](?!\\d)|\\.(?=(?:19|20)\\d\\d年)|、(?!\\d{1,2}、))`,
    "[①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩]",
    `第${NUMERAL}{1,2}(?:[,:、]|是)`,
    `其${NUMERAL}(?:[,:、]|是)`,
    `${NUMERAL}(?:是(?!${NUMERAL})|要(?!素|求|点|道|害|领)|则|来(?=[,:、]))`,
    "(?:首先|其次)(?:[,:、]|是|要)?",
    "(?:再次|再者|最后)(?:[,:、]|是|要)",
    "(?:一方面|另一方面)(?:[,:、]|是|要)?",
  ].join("|"),
  "y",
);

/** All markers of one paragraph [from, to) of normalised text. Linear. */
export function itemMarkers(text: string, from: number, to: number): ItemMarker[] {
  const markers: ItemMarker[] = [];
  let mayBegin = true;
  for (let index = from; index < to; index += 1) {
    const character = text.charAt(index);
    // A circled number is a marker anywhere; nothing else is written that way.
    if ((mayBegin || (character >= "①" && character <= "⒛")) && character !== " ") {
      MARKER.lastIndex = index;
      const found = MARKER.exec(text);
      if (found && index + found[0].length <= to) {
        markers.push({ start: index, end: index + found[0].length });
        index += found[0].length - 1;
        continue;
      }
    }
    mayBegin = " ,;:。!?、…-".includes(character);
  }
  return markers;
}
