import type { SearchKind } from "@content/contract/search-kind";
import { listCandidates, type SearchReader } from "@db/queries/search/list-candidates";
import type { SearchDocument } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { holdsTerms, markedText, snippet, type MarkedPiece } from "~/domain/search/marked-text";
import { readQuery } from "~/domain/search/read-query";
import { indexedText, queryTokens, type QueryTokens } from "~/domain/search/tokens";
import { cutter } from "./cutter.server";
import { placeDocuments, type Place } from "./place-documents.server";
import { readerOf } from "./reader-of.server";

export const PAGE_SIZE = 20;
/** Nobody reads on for longer: more words find it sooner. */
export const MOST_PAGES = 10;
/** Read from the database at once. */
const PIECE = 60;
/** Documents looked at before search gives up: words that stand together in so few of them are better put in quotation marks. */
const MOST_CANDIDATES = 2_400;

export type SearchHit = Place & {
  kind: SearchKind;
  title: MarkedPiece[];
  snippet: MarkedPiece[];
};

export type SearchResult =
  { state: "blank" | "signs" } | { state: "searched"; hits: SearchHit[]; more: boolean; shortened: boolean };

type SearchSchool = { viewer: Viewer; typed: string; kind: SearchKind | null; page: number; now: number };

/**
 * What the viewer may see of the school with these words in it, a page of it. The same documents in the same order on either
 * database: the index narrows things down, the words are looked for again in the text, and the rules of the pages decide.
 */
export async function searchSchool({ viewer, typed, kind, page, now }: SearchSchool): Promise<SearchResult> {
  const query = readQuery(typed);
  if (query.kind !== "terms") return { state: query.kind };
  const { terms, shortened } = query;
  const tokens = queryTokens(terms, cutter());
  const wanted = Math.min(page, MOST_PAGES) * PAGE_SIZE + 1;
  const reader = await readerOf({ viewer, now });
  const found: { document: SearchDocument; place: Place }[] = [];
  for await (const piece of candidates({ tokens, kind, reader })) {
    const documents = piece.filter((document) => holdsTerms(indexedText(document), terms));
    const placed = await placeDocuments({ viewer, documents, now });
    for (const [document, place] of placed) found.push({ document, place });
    if (found.length >= wanted) break;
  }
  const hits = found.slice(wanted - 1 - PAGE_SIZE, wanted - 1).map(({ document, place }) => ({
    ...place,
    kind: document.kind,
    title: markedText(document.title, terms),
    snippet: snippet(document.text, terms),
  }));
  return { state: "searched", hits, more: found.length >= wanted, shortened };
}

type Candidates = { tokens: QueryTokens; kind: SearchKind | null; reader: SearchReader };

async function* candidates({ tokens, kind, reader }: Candidates): AsyncGenerator<SearchDocument[]> {
  for (let offset = 0; offset < MOST_CANDIDATES; offset += PIECE) {
    const piece = await listCandidates({ tokens, ...(kind ? { kind } : {}), reader, limit: PIECE, offset });
    // Checked a page at a time: most searches need no more than the first.
    for (let from = 0; from < piece.length; from += PAGE_SIZE + 1) yield piece.slice(from, from + PAGE_SIZE + 1);
    if (piece.length < PIECE) return;
  }
}
