import { COUNTING_ORDER, type Admission } from "@content/contract/counting-order";
import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Reader } from "../../client/types";

/** Assessments that may count at all: a single one of several marks (invariant 7) never does. */
export function mayCount(assessments: Reader["tables"]["assessments"]) {
  return and(inArray(assessments.source, [...COUNTING_ORDER]), isNoBlindMark(assessments));
}

/** All but single marks of several: of these nobody sees another's before their own, so lists leave them out. */
export function isNoBlindMark({ round }: Reader["tables"]["assessments"]) {
  return or(isNull(round), inArray(round, ["final", "expert"]));
}

/** Joins (left) an assessment with the admission of the text it is of. */
export function ofAdmitted({ tables: { assessments, admittedAnswers } }: Reader) {
  return and(
    eq(assessments.admitted, true),
    eq(admittedAnswers.attemptId, assessments.attemptId),
    eq(admittedAnswers.number, assessments.revisionNumber),
  );
}

/** An order in which the last assessment of an attempt is the one that counts; of rows joined by `ofAdmitted`. */
export function countingLast({ tables: { assessments, admittedAnswers } }: Reader) {
  const { source, createdAt, id } = assessments;
  const { admittedAs, createdAt: admittedAt } = admittedAnswers;
  const ranks = COUNTING_ORDER.map((name, rank) => sql`when ${name} then ${COUNTING_ORDER.length - rank}`);
  return [
    asc(sql`case when ${admittedAs} = 'late' then ${admittedAt} else 0 end`),
    asc(sql`case ${source} ${sql.join(ranks, sql` `)} else 0 end`),
    asc(sql`case when ${source} = 'engine' then coalesce(${admittedAt}, 0) else 0 end`),
    asc(createdAt),
    asc(id),
  ];
}

/** The columns of `ofAdmitted` that `admissionOf` reads. */
export function admissionColumns({ tables: { admittedAnswers } }: Reader) {
  return { admittedAs: admittedAnswers.admittedAs, admittedAt: admittedAnswers.createdAt };
}

export type AdmissionColumns = { admittedAs: Admission["as"] | null; admittedAt: number | null };

/** The admission of the text an assessment is of; null for the sealed answer. */
export function admissionOf({ admittedAs, admittedAt }: AdmissionColumns): Admission | null {
  return admittedAs === null || admittedAt === null ? null : { as: admittedAs, at: admittedAt };
}
