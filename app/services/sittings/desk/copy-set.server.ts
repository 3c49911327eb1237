import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { getSet, insertSet } from "@db/queries/sets/sets";
import { recordAudit } from "~/services/audit/record-audit.server";
import { copyTitle } from "~/services/content/by-hand/copy-title";

export type CopySet = {
  setId: string;
  /** `template`: a pattern for others. `use`: a set made of one, under its title. `copy`: another of the same. */
  as: "copy" | "template" | "use";
  by: string;
  now: number;
};

type Copied = { ok: true; setId: string } | { ok: false; reason: "not-found" };

/** Makes a new draft of what a set holds now. Whatever becomes of one of the two, the other stays. */
export async function copySet({ setId, as, by, now }: CopySet): Promise<Copied> {
  return database().tx(async (tx): Promise<Copied> => {
    const set = await getSet({ setId }, tx);
    if (!set) return { ok: false, reason: "not-found" };
    const id = newId();
    const title = as === "copy" ? copyTitle(set.draft.title) : set.draft.title;
    const template = as === "template" || (as === "copy" && set.template);
    const row = { id, title, template, status: "draft" as const, visibility: set.visibility };
    const draft = { ...set.draft, title };
    await insertSet({ ...row, draft, createdBy: by, createdAt: now, updatedAt: now }, tx);
    const subject = { subjectKind: "set", subjectId: id };
    const details = { from: setId, as };
    await recordAudit({ action: "set.duplicated", actorId: by, at: now, ...subject, details }, tx);
    return { ok: true, setId: id };
  });
}
