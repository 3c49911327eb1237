import { and, eq, isNotNull, ne } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** Reserved questions of packs, whatever their status but retired: what decides which entries of the library are withheld. */
export async function listReservedQuestions(on: Reader = database()) {
  const { questions } = on.tables;
  const rows = await on
    .select({
      id: questions.id,
      packId: questions.packId,
      family: questions.family,
      genre: questions.genre,
      status: questions.status,
      visibility: questions.visibility,
    })
    .from(questions)
    .where(and(eq(questions.visibility, "reserved"), ne(questions.status, "retired"), isNotNull(questions.packId)));
  return rows.flatMap(({ packId, ...row }) => (packId === null ? [] : [{ ...row, packId }]));
}
