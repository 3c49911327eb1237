/** UTF-16 units, as long as a title's field. */
const MAX_TITLE = 200;

const COPY = "（副本）";

/** The title of a copy, within what a title may have. A copy of a copy is no longer; half a character is never kept. */
export function copyTitle(title: string): string {
  const named = title.endsWith(COPY) ? title.slice(0, -COPY.length) : title;
  return `${named.slice(0, MAX_TITLE - COPY.length).replace(/[\uD800-\uDBFF]$/, "")}${COPY}`;
}
