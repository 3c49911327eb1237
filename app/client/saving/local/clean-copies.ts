import { browserDrafts, type DraftStore } from "./draft-store";
import { browserStorage, cleanEntries } from "./page-entries";

/**
 * Clears what this browser kept of any attempt and that is long past its time. `now` is the server's time: a computer whose clock
 * runs ahead must not clear what was written yesterday.
 */
export async function cleanCopies(
  now: number,
  storage: Storage | null = browserStorage(),
  drafts: DraftStore | null = browserDrafts(),
): Promise<void> {
  cleanEntries(storage, now);
  await drafts?.clean(now).catch(() => undefined); // tidying can wait for another day
}
