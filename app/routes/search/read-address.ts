import { SEARCH_KINDS, type SearchKind } from "@content/contract/search-kind";

/** Longer than any query that is looked for: keeps what an address brings within bounds. */
const LONGEST = 1_000;
const LAST_PAGE = 1_000;

export type SearchAddress = { typed: string; kind: SearchKind | null; page: number };

/** Reads what is looked for from the address; what makes no sense there is left out rather than refused. */
export function readAddress(url: URL): SearchAddress {
  const kind = url.searchParams.get("kind");
  const page = Number.parseInt(url.searchParams.get("page") ?? "1", 10);
  return {
    typed: (url.searchParams.get("q") ?? "").trim().slice(0, LONGEST),
    kind: SEARCH_KINDS.find((known) => known === kind) ?? null,
    page: Number.isInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
  };
}

/** The address of a page of results. */
export function addressOf({ typed, kind, page }: SearchAddress): string {
  const search = new URLSearchParams({ q: typed });
  if (kind !== null) search.set("kind", kind);
  if (page > 1) search.set("page", `${page}`);
  return `/search?${search}`;
}
