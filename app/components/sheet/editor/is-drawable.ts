/** More rows than any exam has: a text of that length is a mistake, and drawing it cell by cell would stop the page. */
const MOST_ROWS = 400;

/** Whether a text can be drawn on cells while one types; reckoned roughly, since it is asked at every key. */
export function isDrawable(text: string, cellsPerRow: number): boolean {
  let rows = text.length / cellsPerRow;
  for (let at = text.indexOf("\n"); at >= 0 && rows <= MOST_ROWS; at = text.indexOf("\n", at + 1)) rows += 1;
  return rows <= MOST_ROWS;
}
