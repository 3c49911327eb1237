import type { Tx } from "@db/client/types";
import type { AssignmentRow } from "@db/schema/rows";
import { notify } from "~/services/notices/notify.server";

type AssignedNotice = { assignment: AssignmentRow; personIds: readonly string[]; now: number };

/** Tells candidates what they have been given and until when. */
export async function assignedNotice({ assignment, personIds, now }: AssignedNotice, tx: Tx): Promise<void> {
  const { id, title, dueAt } = assignment;
  const params = { title, ...(dueAt === null ? {} : { dueAt }) };
  const notice = { kind: "assigned" as const, path: assignmentPath(id), params, key: `assigned:${id}` };
  await notify({ ...notice, personIds, now }, tx);
}

/** The candidate's page of an assignment. */
export function assignmentPath(assignmentId: string): string {
  return `/assignments/${assignmentId}`;
}
