import { inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { SearchText } from "../../schema/rows";

/** The texts of these documents, by number. */
export async function listTexts(
  { numbers }: { numbers: readonly number[] },
  on: Reader = database(),
): Promise<Map<number, SearchText>> {
  if (numbers.length === 0) return new Map();
  const { searchTexts } = on.tables;
  const rows = await on
    .select()
    .from(searchTexts)
    .where(inArray(searchTexts.number, [...numbers]));
  return new Map(rows.map((row) => [row.number, row]));
}
