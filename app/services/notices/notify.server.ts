import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertNotices } from "@db/queries/notices/notices";
import type { NewNotice } from "@db/schema/rows";

export type Notify = {
  personIds: readonly string[];
  /** Where it leads to, within the product. */
  path: string;
  /** Titles and times for its sentence, never the text of an answer. */
  params: Record<string, string | number>;
  /** A person gets one notice of a key. */
  key: string;
  now: number;
} & Pick<NewNotice, "kind">;

/** Tells people something in the use case's own transaction, so that what is told has happened. */
export async function notify({ personIds, kind, path, params, key, now }: Notify, tx: Tx): Promise<void> {
  const rows = [...new Set(personIds)].map((personId) => ({
    ...{ id: newId(), personId, kind, path, params, key },
    createdAt: now,
  }));
  await insertNotices(rows, tx);
}
