import { inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { SearchCarrier } from "../../schema/rows";

/** The questions that carry these materials. */
export async function listCarriers(
  { hashes }: { hashes: readonly string[] },
  on: Reader = database(),
): Promise<SearchCarrier[]> {
  if (hashes.length === 0) return [];
  const { searchCarriers } = on.tables;
  return on
    .select()
    .from(searchCarriers)
    .where(inArray(searchCarriers.hash, [...hashes]))
    .orderBy(searchCarriers.hash, searchCarriers.questionId);
}
