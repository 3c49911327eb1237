import { database } from "@db/client/database";
import { listDueReleases } from "@db/queries/assignments/list-due-soon";
import { DUE_SOON_MS, dueReleaseKey } from "~/domain/assignments/due-soon";
import { notify } from "./notify.server";

/** Told in one sweep; the next one takes the rest. */
const PER_SWEEP = 200;

/** Tells candidates that the due time has opened a part of their result; once for each due time. Returns how many were told. */
export async function tellDueReleases({ now }: { now: number }): Promise<number> {
  const opened = await listDueReleases({ now, since: now - DUE_SOON_MS, limit: PER_SWEEP });
  if (opened.length === 0) return 0;
  await database().tx(async (tx) => {
    for (const { assignmentId, title, personId, dueAt } of opened) {
      const notice = { kind: "released" as const, path: `/assignments/${assignmentId}`, params: { title } };
      await notify({ ...notice, personIds: [personId], key: dueReleaseKey(assignmentId, dueAt), now }, tx);
    }
  });
  return opened.length;
}
