import { listNotices } from "@db/queries/notices/notices";

/** Older ones are kept and no longer shown. */
const SHOWN = 100;

/** The person's latest notices, newest first. */
export async function loadNotices({ personId }: { personId: string }) {
  const notices = await listNotices({ personId, limit: SHOWN });
  return notices.map(({ id, kind, path, params, createdAt, readAt }) => ({
    ...{ id, kind, path, params, createdAt },
    isNew: readAt === null,
  }));
}

export type LoadedNotice = Awaited<ReturnType<typeof loadNotices>>[number];
