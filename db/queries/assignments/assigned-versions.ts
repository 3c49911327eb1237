import type { QuestionContent } from "@content/contract/question";
import { inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** What stands in pinned versions of questions, by their ids. What of it a candidate may see is not decided here. */
export async function listVersions(
  { versionIds }: { versionIds: string[] },
  on: Reader = database(),
): Promise<Map<string, QuestionContent>> {
  if (versionIds.length === 0) return new Map();
  const { questionVersions } = on.tables;
  const rows = await on
    .select({ id: questionVersions.id, content: questionVersions.content })
    .from(questionVersions)
    .where(inArray(questionVersions.id, versionIds));
  return new Map(rows.map(({ id, content }) => [id, content]));
}
