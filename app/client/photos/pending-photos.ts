import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { PhotoEdits } from "~/domain/photos/photo-plan";

/** A chosen picture that the server has not acknowledged yet. */
export type PendingPhoto = {
  id: string;
  attemptId: string;
  chosenAt: number;
  name: string;
  file: Blob;
  edits: PhotoEdits;
};

type Schema = DBSchema & { pending: { key: string; value: PendingPhoto; indexes: { attempt: string } } };

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function store(): Promise<IDBPDatabase<Schema>> {
  return (opened ??= openDB<Schema>("paper-photos", 1, {
    upgrade(db) {
      db.createObjectStore("pending", { keyPath: "id" }).createIndex("attempt", "attemptId");
    },
  }));
}

/** Keeps a chosen picture in this browser, or its edits anew; false where the browser keeps nothing. */
export async function keepPending(photo: PendingPhoto): Promise<boolean> {
  try {
    await (await store()).put("pending", photo);
    return true;
  } catch {
    return false;
  }
}

/** Forgets a picture that was acknowledged or given up. */
export async function forgetPending(id: string): Promise<void> {
  try {
    await (await store()).delete("pending", id);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** What an earlier page of this browser could not send, in the order it was chosen. */
export async function listPending(attemptId: string): Promise<PendingPhoto[]> {
  try {
    const kept = await (await store()).getAllFromIndex("pending", "attempt", attemptId);
    return kept.sort((a, b) => a.chosenAt - b.chosenAt);
  } catch {
    return [];
  }
}
