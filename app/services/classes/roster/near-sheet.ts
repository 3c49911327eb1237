import { ATTRIBUTES_PATTERN } from "~/services/office-files/plain-xml";

/** A table that reaches further is no roster: readers fill up every row and column before the last that holds something. */
export const MAX_ROWS = 9_999;
export const MAX_COLUMNS = 104;

/** Tags may carry the prefix of a namespace, as some programs write them. */
const PREFIX = String.raw`(?:[\w.-]+:)?`;
const EMPTY_CELL = new RegExp(String.raw`<(${PREFIX}c)(?=[\s/>])${ATTRIBUTES_PATTERN}(?:/>|>\s*</\1\s*>)`, "g");
const EMPTY_ROW = new RegExp(String.raw`<(${PREFIX}row)(?=[\s/>])${ATTRIBUTES_PATTERN}(?:/>|>\s*</\1\s*>)`, "g");

/**
 * A sheet without the cells and rows that hold nothing: programs write them down to the last row, or up to the last column, for
 * their style alone. Takes time in proportion to the text, whatever it is; what it leaves is judged afterwards, since taking
 * something out of a comment may end it.
 */
export function withoutEmptyCells(sheet: string): string {
  return sheet.replace(EMPTY_CELL, "").replace(EMPTY_ROW, "");
}

/** Any attribute called r, with a prefix or without, but not the declaration of such a prefix. */
const PLACE = /(?:\s|(?<!\sxmlns):)r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NEAR = /^(?:[A-Z]|[A-C][A-Z])?\d{1,4}$/;
const BELOW = /^[A-Z]*\d{5,}$/;
const ROW = new RegExp(String.raw`<${PREFIX}row[\s/>]`, "g");

/** Whether a sheet of plain XML stays within the bounds of a roster, and where it does not. A place that is none is far to the side. */
export function reachOf(sheet: string): "near" | "too-wide" | "too-many-rows" {
  for (const [, double, single] of sheet.matchAll(PLACE)) {
    const place = double ?? single ?? "";
    if (!NEAR.test(place)) return BELOW.test(place) ? "too-many-rows" : "too-wide";
  }
  // A row need not say which it is.
  const rows = sheet.matchAll(ROW);
  for (let seen = 0; !rows.next().done; seen += 1) if (seen >= MAX_ROWS) return "too-many-rows";
  return "near";
}
