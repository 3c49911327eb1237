import { database } from "@db/client/database";
import { getLibraryEntry, setLibraryStatus } from "@db/queries/library/entries";
import { recordAudit } from "~/services/audit/record-audit.server";

type SetEntryStatus = { entryId: string; status: "draft" | "published"; by: string; now: number };

/** Opens an entry to learners, or takes it away from them without deleting it (暂停使用). */
export async function setEntryStatus({ entryId, status, by, now }: SetEntryStatus): Promise<boolean> {
  return database().tx(async (tx) => {
    const entry = await getLibraryEntry({ entryId }, tx);
    if (!entry || entry.status === status) return false;
    await setLibraryStatus({ entryId, status }, tx);
    const subject = { subjectKind: "library-entry", subjectId: entryId };
    const action = status === "published" ? "library.published" : "library.withdrawn";
    await recordAudit({ action, actorId: by, at: now, ...subject, details: { kind: entry.kind } }, tx);
    return true;
  });
}
