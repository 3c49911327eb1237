/** Characters shown on each side. */
const AROUND = 16;

/** The words around each place of a repair, so that places which read alike can be told apart. Empty where it is not found. */
export function contextsOf(source: string, before: string, places: readonly { line: number }[]): string[] {
  const lines = source.split("\n");
  const searchedTo = new Map<number, number>();
  return places.map(({ line }) => {
    const text = lines[line - 1] ?? "";
    const at = text.indexOf(before, searchedTo.get(line) ?? 0);
    if (at < 0) return "";
    searchedTo.set(line, at + before.length);
    const from = Math.max(0, at - AROUND);
    const to = at + before.length + AROUND;
    return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
  });
}
