import type { Report } from "@content/contract/report";
import { and, eq, isNotNull, or, sql } from "drizzle-orm";
import { keptQuery, type Place } from "../../client/kept-query";
import type { Reader } from "../../client/types";

/** The marks of a report without the words that they rest on. */
export function withoutWords(report: Report): Report {
  return {
    ...report,
    points: report.points.map((point) => ({ ...point, evidence: [] })),
    findings: report.findings.map((finding) => ({ ...finding, params: {} })),
  };
}

const blanked = keptQuery((on: Reader, place: Place<{ attemptId: string }>) => {
  const { attempts, people, answerHeads } = on.tables;
  return on
    .select({ one: sql`1` })
    .from(attempts)
    .innerJoin(people, eq(people.id, attempts.personId))
    .leftJoin(answerHeads, eq(answerHeads.attemptId, attempts.id))
    .where(and(eq(attempts.id, place("attemptId")), or(isNotNull(people.erasedAt), isNotNull(answerHeads.erasedAt))))
    .limit(1);
});

/** Whether the words of an attempt were blanked, by its writer or for their age. */
export async function isBlanked({ attemptId }: { attemptId: string }, on: Reader): Promise<boolean> {
  return (await on.ask(blanked, { attemptId })).length > 0;
}
