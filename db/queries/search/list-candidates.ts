import type { SearchKind } from "@content/contract/search-kind";
import { and, desc, eq, getTableColumns, inArray, ne, not, or, sql, type SQL } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { SearchDocument } from "../../schema/rows";
import { numbersWith, type TokenMatch } from "../../dialect/numbers-with";

/** Who asks: staff find what the desk has; others what is open to everybody, and assigned questions where they are released. */
export type SearchReader = { staff: true } | { staff: false; openQuestionIds: string[]; closedPackIds: string[] };

type ListCandidates = {
  match: TokenMatch;
  kind?: SearchKind;
  reader: SearchReader;
  limit: number;
  offset: number;
};

/**
 * Documents that may hold what is looked for, of those that may be open to the reader, the newest first, without their texts.
 * The caller has the last word on both.
 */
export async function listCandidates(
  { match, kind, reader, limit, offset }: ListCandidates,
  on: Reader = database(),
): Promise<SearchDocument[]> {
  const { searchDocuments: documents } = on.tables;
  const found = numbersWith(match, on);
  // Numbers come once each, so that none is compared with the others before; SQLite takes the tables of a cross join in this order.
  return on
    .select(getTableColumns(documents))
    .from(found.table)
    .crossJoin(documents)
    .where(
      and(
        eq(documents.number, found.number),
        kind === undefined ? undefined : eq(documents.kind, kind),
        reader.staff ? ne(documents.scope, "open") : openTo(reader, on),
      ),
    )
    .orderBy(desc(documents.at), desc(documents.number))
    .limit(limit)
    .offset(offset);
}

type Learner = Extract<SearchReader, { staff: false }>;

function openTo({ openQuestionIds, closedPackIds }: Learner, on: Reader): SQL | undefined {
  const { searchDocuments: documents, searchCarriers } = on.tables;
  const carried = on
    .select({ hash: searchCarriers.hash })
    .from(searchCarriers)
    .where(inArray(searchCarriers.questionId, openQuestionIds));
  const assigned = or(
    and(eq(documents.source, "question"), inArray(documents.sourceId, openQuestionIds)),
    and(eq(documents.source, "material"), inArray(documents.sourceId, carried)),
  );
  return and(
    ne(documents.scope, "desk"),
    openQuestionIds.length === 0
      ? eq(documents.audience, "anyone")
      : or(eq(documents.audience, "anyone"), and(eq(documents.audience, "assigned"), assigned)),
    closedPackIds.length === 0
      ? undefined
      : or(sql`${documents.packId} is null`, not(inArray(documents.packId, closedPackIds))),
  );
}
