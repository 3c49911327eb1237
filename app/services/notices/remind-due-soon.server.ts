import { database } from "@db/client/database";
import { listDueSoon } from "@db/queries/assignments/list-due-soon";
import { DUE_SOON_MS, dueSoonKey, isDueSoon } from "~/domain/assignments/due-soon";
import { notify } from "./notify.server";

/** Reminded in one sweep; the next one takes the rest. */
const PER_SWEEP = 200;

/** Tells candidates a day before that work is due; once for each due time. Returns how many were told. */
export async function remindDueSoon({ now }: { now: number }): Promise<number> {
  const near = await listDueSoon({ now, until: now + DUE_SOON_MS, limit: PER_SWEEP });
  const due = near.filter((one) => isDueSoon({ ...one, handedIn: false, now }));
  if (due.length === 0) return 0;
  await database().tx(async (tx) => {
    for (const { assignmentId, title, personId, dueAt } of due) {
      const notice = { kind: "due-soon" as const, path: `/assignments/${assignmentId}`, params: { title, dueAt } };
      await notify({ ...notice, personIds: [personId], key: dueSoonKey(assignmentId, dueAt), now }, tx);
    }
  });
  return due.length;
}
