import type { Report } from "@content/contract/report";
import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { isNoBlindMark } from "./counting-order";

/** The newest reports on handed-in answers to a question, by the engine and by tutors; a writer's own claims and erased ones are left out. */
export async function listReportsOfQuestion(
  { questionId, limit }: { questionId: string; limit: number },
  on: Reader = database(),
): Promise<Report[]> {
  const { assessments, attempts } = on.tables;
  const rows = await on
    .select({ report: assessments.report })
    .from(assessments)
    .innerJoin(attempts, eq(attempts.id, assessments.attemptId))
    .where(
      and(
        eq(attempts.questionId, questionId),
        eq(attempts.status, "sealed"),
        ne(assessments.source, "self"),
        isNull(assessments.erasedAt),
        isNoBlindMark(assessments),
      ),
    )
    .orderBy(desc(assessments.createdAt), desc(assessments.id))
    .limit(limit);
  return rows.map(({ report }) => report);
}
