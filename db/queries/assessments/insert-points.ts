import { keptWrite, type Place } from "../../client/kept-query";
import type { KeptWrite, Tx } from "../../client/types";
import type { AssessmentPoint } from "../../schema/rows";

/** Rows of one statement. Rubrics of that many points are rare, and each number of rows is a statement of its own to keep. */
const MOST_AT_ONCE = 32;

type Values = Record<string, unknown>;

const statements = new Map<number, KeptWrite<Values, unknown>>();

/** The key points of a report, in as few statements as there are lots of `MOST_AT_ONCE`. */
export async function insertPoints(points: readonly AssessmentPoint[], tx: Tx): Promise<void> {
  for (let from = 0; from < points.length; from += MOST_AT_ONCE) {
    const lot = points.slice(from, from + MOST_AT_ONCE);
    const values = lot.flatMap((point, no) => Object.entries(point).map(([name, value]) => [`${name}${no}`, value]));
    await tx.put(statementFor(lot.length), Object.fromEntries(values) as Values);
  }
}

function statementFor(rows: number): KeptWrite<Values, unknown> {
  const known = statements.get(rows);
  if (known) return known;
  const statement = keptWrite(
    ({ assessmentPoints }) => assessmentPoints,
    (tx, place: Place<Values>) =>
      tx.insert(tx.tables.assessmentPoints).values(
        Array.from({ length: rows }, (_, no) => ({
          assessmentId: place(`assessmentId${no}`),
          pointId: place(`pointId${no}`),
          status: place(`status${no}`),
          reason: place(`reason${no}`),
          awarded: place(`awarded${no}`),
          max: place(`max${no}`),
        })),
      ),
  );
  statements.set(rows, statement);
  return statement;
}
