import { COUNTING_ORDER } from "@content/contract/counting-order";
import { asc, inArray, sql } from "drizzle-orm";
import type { Reader } from "../../client/types";

type Assessments = Reader["tables"]["assessments"];

/** Assessments that may count at all. */
export function mayCount({ source }: Assessments) {
  return inArray(source, [...COUNTING_ORDER]);
}

/** An order in which the last assessment of an attempt is the one that counts. */
export function countingLast({ source, createdAt, id }: Assessments) {
  const ranks = COUNTING_ORDER.map((name, rank) => sql`when ${name} then ${COUNTING_ORDER.length - rank}`);
  return [asc(sql`case ${source} ${sql.join(ranks, sql` `)} else 0 end`), asc(createdAt), asc(id)];
}
