/** The page of a list that an address asks for; the first where it names none. */
export function readPage(search: URLSearchParams): number {
  return Math.max(1, Number(/^\d{1,4}$/.exec(search.get("page") ?? "")?.[0] ?? 1));
}
