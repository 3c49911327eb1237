import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** Every pack, newest first, with how many of its own questions are published, waiting for a tutor, or waiting for a material. */
export async function listPacksWithCounts(_: Record<string, never> = {}, on: Reader = database()) {
  const { packs, questions } = on.tables;
  const having = (status: string) => count(sql`case when ${questions.status} = ${status} then 1 end`);
  return on
    .select({
      id: packs.id,
      title: packs.title,
      origin: packs.origin,
      createdAt: packs.createdAt,
      questions: count(questions.id),
      published: having("published"),
      drafts: having("draft"),
      waiting: having("needs-material"),
    })
    .from(packs)
    .leftJoin(questions, and(eq(questions.packId, packs.id), isNull(questions.madeKey)))
    .groupBy(packs.id, packs.title, packs.origin, packs.createdAt)
    .orderBy(desc(packs.createdAt), packs.id);
}
