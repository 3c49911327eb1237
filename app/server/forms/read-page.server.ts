/** The page of a list that an address asks for; the first where it names none. */
export function readPage(search: URLSearchParams): number {
  return Math.max(1, Number(/^\d{1,4}$/.exec(search.get("page") ?? "")?.[0] ?? 1));
}

/** Which of the pages of so many rows is shown, the last one where fewer are there than were asked for, and how many rows stand before it. */
export function placeOf({ asked, count, size }: { asked: number; count: number; size: number }) {
  const pages = Math.ceil(count / size);
  const page = Math.max(1, Math.min(asked, pages));
  return { page, pages, offset: (page - 1) * size };
}

/** The rows of the page that `placeOf` names. */
export function onPage<Row>(rows: readonly Row[], asked: number, size: number) {
  const { offset, ...place } = placeOf({ asked, count: rows.length, size });
  return { rows: rows.slice(offset, offset + size), ...place };
}
