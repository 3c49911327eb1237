import type { Reader } from "@db/client/types";
import { listForAccess } from "@db/queries/assignments/list-for-access";
import { isReleased } from "~/domain/access/visible-parts";
import { releaseOf } from "~/domain/assignments/release";

type IsReleasedTo = { personId: string; questionId: string; now: number };

/** Whether the person had the question in an assignment and nothing of it is kept back any more. */
export async function isReleasedTo({ personId, questionId, now }: IsReleasedTo, on: Reader): Promise<boolean> {
  const rows = await listForAccess({ personId, questionIds: [questionId] }, on);
  return rows.length > 0 && isReleased(rows.map((row) => releaseOf({ ...row, now })));
}
