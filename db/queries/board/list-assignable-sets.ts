import { and, asc, desc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

export type AssignableSet = {
  setId: string;
  title: string;
  kind: "set" | "paper";
  questions: number;
  minutes: number | null;
};

/** Published sets that may be given to a class, bank and reserved alike, newest first; patterns are not among them. */
export async function listAssignableSets(
  { limit }: { limit: number },
  on: Reader = database(),
): Promise<AssignableSet[]> {
  const { questionSets, questionSetVersions } = on.tables;
  const rows = await on
    .select({ setId: questionSets.id, content: questionSetVersions.content })
    .from(questionSets)
    .innerJoin(questionSetVersions, eq(questionSetVersions.id, questionSets.publishedVersionId))
    .where(and(eq(questionSets.status, "published"), eq(questionSets.template, false)))
    .orderBy(desc(questionSets.updatedAt), asc(questionSets.id))
    .limit(limit);
  return rows.map(({ setId, content: { title, kind, items, minutes } }) => ({
    ...{ setId, title, kind, minutes },
    questions: items.length,
  }));
}
