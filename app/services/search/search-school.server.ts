import type { SearchKind } from "@content/contract/search-kind";
import type { Viewer } from "~/domain/access/viewer";
import { holdsTerms, markedText, snippet, type MarkedPiece } from "~/domain/search/marked-text";
import { readQuery } from "~/domain/search/read-query";
import { indexedText, queryTokens } from "~/domain/search/tokens";
import { candidates, type Candidate } from "./candidates.server";
import { cutter } from "./cutter.server";
import { placeDocuments, type Place } from "./place-documents.server";
import { readerOf } from "./reader-of.server";

export const PAGE_SIZE = 20;
/** Nobody reads on for longer: more words find it sooner. */
export const MOST_PAGES = 10;
/** Checked at once: what a page needs. */
const PIECE = PAGE_SIZE + 1;

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
  const found: { document: Candidate; place: Place }[] = [];
  for await (const piece of candidates({ tokens, kind, reader, piece: PIECE })) {
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
