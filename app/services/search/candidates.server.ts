import { setImmediate as nextTurn } from "node:timers/promises";
import type { SearchKind } from "@content/contract/search-kind";
import { listCandidates, type SearchReader } from "@db/queries/search/list-candidates";
import { listTexts } from "@db/queries/search/list-texts";
import type { SearchDocument } from "@db/schema/rows";
import { rankClasses } from "~/domain/search/rank-classes";
import type { QueryTokens } from "~/domain/search/tokens";

/** Documents looked at before search gives up: words that stand together in so few of them are better put in quotation marks. */
const MOST_CANDIDATES = 2_400;
/** Ranked at once: at first what most searches need, then more with every turn. */
const FIRST_RANKED = 60;
const MORE_RANKED = 8;

export type Candidate = SearchDocument & { title: string; text: string };

type Candidates = { tokens: QueryTokens; kind: SearchKind | null; reader: SearchReader; piece: number };

/** Documents that may hold what is looked for, the best rank first and the newest first within it, `piece` of them at a time. */
export async function* candidates({ tokens, kind, reader, piece }: Candidates): AsyncGenerator<Candidate[]> {
  let left = MOST_CANDIDATES;
  for (const match of rankClasses(tokens)) {
    let limit = FIRST_RANKED;
    for (let offset = 0; left > 0;) {
      limit = Math.min(limit, left);
      const ranked = await listCandidates({ match, ...(kind ? { kind } : {}), reader, limit, offset });
      // Checked a page at a time: most searches need no more than the first.
      for (let from = 0; from < ranked.length; from += piece) yield withTexts(ranked.slice(from, from + piece));
      offset += ranked.length;
      left -= ranked.length;
      if (ranked.length < limit) break;
      limit *= MORE_RANKED;
      // Whoever looks for something rare holds nobody else up.
      await nextTurn();
    }
  }
}

async function withTexts(documents: readonly SearchDocument[]): Promise<Candidate[]> {
  const texts = await listTexts({ numbers: documents.map(({ number }) => number) });
  return documents.flatMap((document) => {
    const text = texts.get(document.number);
    return text ? [{ ...document, ...text }] : [];
  });
}
