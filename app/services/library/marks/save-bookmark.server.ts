import { database } from "@db/client/database";
import { saveLibraryMark } from "@db/queries/library/marks";

type SaveBookmark = { personId: string; entryId: string; bookmarked: boolean; now: number };

/** Keeps an entry among the learner's own, or takes it out; their note stays. */
export async function saveBookmark({ personId, entryId, bookmarked, now }: SaveBookmark): Promise<void> {
  const bookmarkedAt = bookmarked ? now : null;
  await database().tx((tx) => saveLibraryMark({ personId, entryId, bookmarkedAt, now }, tx));
}
