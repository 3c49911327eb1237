import { setDraftSchema, type SetContent } from "@content/contract/question-set";
import { database } from "@db/client/database";
import { saveSetDraft } from "@db/queries/sets/desk-sets";
import { getSet } from "@db/queries/sets/sets";
import { contentHash } from "~/domain/text/hashing/content-hash";

export type SaveSet = {
  setId: string;
  /** The set's `updatedAt` when the form was made: what somebody else has saved since is not overwritten. */
  basis: number;
  draft: SetContent;
  now: number;
};

export type SetSaved =
  { ok: true; basis: number } | { ok: false; reason: "not-found" | "shipped" | "changed-meanwhile" };

/** Keeps what a tutor put together as the set's draft. What is published stays as it is. */
export async function saveSet({ setId, basis, draft, now }: SaveSet): Promise<SetSaved> {
  const content = setDraftSchema.parse(draft);
  return database().tx(async (tx): Promise<SetSaved> => {
    const set = await getSet({ setId }, tx);
    if (!set) return { ok: false, reason: "not-found" };
    // The program brings its own sets up to date whenever it starts: what was changed in them would be lost.
    if (set.madeKey !== null) return { ok: false, reason: "shipped" };
    if (set.updatedAt !== basis) return { ok: false, reason: "changed-meanwhile" };
    if (contentHash(set.draft) === contentHash(content)) return { ok: true, basis };
    // Later than the basis even within the same millisecond, so that the older form is known as older.
    const at = Math.max(now, basis + 1);
    await saveSetDraft({ set, draft: content, now: at }, tx);
    return { ok: true, basis: at };
  });
}
