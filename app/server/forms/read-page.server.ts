/** The page of a list that an address asks for; the first where it names none. */
export function readPage(search: URLSearchParams): number {
  return Math.max(1, Number(/^\d{1,4}$/.exec(search.get("page") ?? "")?.[0] ?? 1));
}

/** These rows of one page, the last one where fewer are there than were asked for. */
export function onPage<Row>(rows: readonly Row[], asked: number, size: number) {
  const pages = Math.ceil(rows.length / size);
  const page = Math.max(1, Math.min(asked, pages));
  return { rows: rows.slice((page - 1) * size, page * size), page, pages };
}
