import type { QuestionContent } from "@content/contract/question";
import { asc, eq } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

export type ExportedQuestion = { questionId: string; position: number; versionId: string; content: QuestionContent };

/** The questions of an assignment as it pins them, in the order of the paper. */
export async function listExportedQuestions(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<ExportedQuestion[]> {
  const { assignmentQuestions, questionVersions } = on.tables;
  return on
    .select({
      questionId: assignmentQuestions.questionId,
      position: assignmentQuestions.position,
      versionId: questionVersions.id,
      content: questionVersions.content,
    })
    .from(assignmentQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, assignmentQuestions.questionVersionId))
    .where(eq(assignmentQuestions.assignmentId, assignmentId))
    .orderBy(asc(assignmentQuestions.position));
}
