import { database } from "@db/client/database";
import { setRead } from "@db/queries/notices/notices";

type ReadNotices = { personId: string; ids: string[] | "all"; now: number };

/** The person has read these notices of their own, or all of them. */
export async function readNotices({ personId, ids, now }: ReadNotices): Promise<void> {
  await database().tx((tx) => setRead({ personId, ids, now }, tx));
}
