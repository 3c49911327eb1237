import { and, asc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** No school's bank is drawn from beyond this many questions at once. */
const MOST = 500;

/** Published questions of the bank with the version that is asked; what a version holds is read apart, since it never changes. */
export async function listBankToDrawFrom(_: Record<string, never> = {}, on: Reader = database()) {
  const { questions, questionVersions } = on.tables;
  return on
    .select({
      questionId: questions.id,
      title: questions.title,
      family: questions.family,
      genre: questions.genre,
      versionId: questionVersions.id,
    })
    .from(questions)
    .innerJoin(questionVersions, eq(questionVersions.id, questions.publishedVersionId))
    .where(and(eq(questions.status, "published"), eq(questions.visibility, "bank")))
    .orderBy(asc(questions.createdAt), asc(questions.id))
    .limit(MOST);
}
