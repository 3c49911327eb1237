import type { Finding } from "@content/contract/report";
import type { HintInput } from "../hint-input";
import type { NumberList, NumberLists } from "./number-lists";
import { hanNumeral, RANKS, type OrdinalStyle } from "./ordinal";

/** How the number that was expected is written in the style of the list. */
const WRITTEN: Record<OrdinalStyle, (han: string, digits: number) => string> = {
  han: (han) => `${han}、`,
  "han-bracket": (han) => `（${han}）`,
  digit: (_, digits) => `${digits}.`,
  "digit-bracket": (_, digits) => `（${digits}）`,
  "digit-close": (_, digits) => `${digits}）`,
  circled: (_, digits) => String.fromCharCode(0x2460 + digits - 1),
  spoken: (han) => `第${han}`,
  其: (han) => `其${han}`,
  是: (han) => `${han}是`,
  则: (han) => `${han}则`,
  来: (han) => `${han}来`,
};

/** 序数: numbers left out or said twice, and a level used inside a lower one (一、 below （一）). */
export function ordinalHints({ answer }: HintInput, { lists, faults }: NumberLists): Finding[] {
  const { items } = answer.segments;
  const found: Finding[] = faults.flatMap(({ kind, item, style, expected }) => {
    const marker = items[item];
    if (!marker) return [];
    const place = answer.sourceRange({ start: marker.start, end: marker.contentStart });
    const params = { found: answer.source.slice(place.start, place.end), expected: written(style, expected) };
    return [
      kind === "gap"
        ? { code: "hint-ordinal-gap", ...place, params }
        : { code: "hint-ordinal-repeated", ...place, params },
    ];
  });
  for (const { inner, outer } of levelsOutOfOrder(lists)) {
    const marker = items[inner.items[0]?.item ?? -1];
    if (!marker) continue;
    const place = answer.sourceRange({ start: marker.start, end: marker.contentStart });
    const params = { found: written(inner.style, 1), inside: written(outer.style, 1) };
    found.push({ code: "hint-ordinal-level", ...place, params });
  }
  return found;
}

function written(style: OrdinalStyle, value: number): string {
  return WRITTEN[style](hanNumeral(value), value);
}

/**
 * Lists of a higher level that stand between two items of a lower one. Only markers that open a paragraph have a level; a level
 * left out (一、 then 1.) is in use and no slip.
 */
function levelsOutOfOrder(lists: readonly NumberList[]): { inner: NumberList; outer: NumberList }[] {
  const ranked = lists.filter(({ style, items }) => RANKS[style] !== undefined && items.every(({ opens }) => opens));
  const found: { inner: NumberList; outer: NumberList }[] = [];
  // Lists stand in the order of their first items, so the enclosing one is among those still open.
  const open: NumberList[] = [];
  for (const list of ranked) {
    const first = list.items[0]?.item ?? 0;
    while (open.length > 0 && (open.at(-1)?.items.at(-1)?.item ?? 0) < first) open.pop();
    const outer = open.at(-1);
    if (outer && (RANKS[list.style] ?? 0) < (RANKS[outer.style] ?? 0)) found.push({ inner: list, outer });
    open.push(list);
  }
  return found;
}
