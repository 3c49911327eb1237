import { setImmediate } from "node:timers/promises";
import type { PackProblem } from "@content/contract/pack";
import { makeItems } from "@content/generate/make-items";
import { parsePackFile } from "@content/parse/parse-pack-file";
import { database } from "@db/client/database";
import { getPack } from "@db/queries/content/packs";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { recordAudit } from "~/services/audit/record-audit.server";
import { textTooLarge } from "./imports/refused-texts";
import { writePack } from "./imports/write-pack.server";

export type EditPack = {
  packId: string;
  /** The version the text was edited from: what another tutor saved meanwhile is not written over. */
  basedOn: string;
  text: string;
  by: string;
  now: number;
};

export type EditedPack =
  | {
      ok: true;
      /** Questions that are new or say something else now; drafts until published. */
      changed: number;
      /** Drafts that the text no longer holds, and published questions that it no longer holds. */
      removed: number;
      leftPublished: number;
    }
  | { ok: false; reason: "not-found" | "shipped" | "changed" }
  | { ok: false; reason: "problems"; problems: PackProblem[] };

/** Saves a pack's edited text as its next version. Shipped packs are replaced by upgrades only. */
export async function editPack({ packId, basedOn, text: typed, by, now }: EditPack): Promise<EditedPack> {
  const text = canonicalText(typed);
  const tooLarge = textTooLarge(text);
  if (tooLarge !== null) return { ok: false, reason: "problems", problems: [tooLarge] };
  const reading = parsePackFile(text);
  if (!reading.ok) return { ok: false, reason: "problems", problems: reading.problems };
  const { pack } = reading;
  const hash = sha256Hex(text);
  // Other people's requests get their turn between the long steps.
  await setImmediate();
  const made = makeItems(pack);
  await setImmediate();

  return database().tx(async (tx) => {
    const row = await getPack({ packId }, tx);
    if (row === null) return { ok: false, reason: "not-found" };
    if (row.origin === "shipped") return { ok: false, reason: "shipped" };
    if (row.currentVersionId !== basedOn) return { ok: false, reason: "changed" };
    const { written, removed, leftPublished } = await writePack({ row, text, hash, pack, made, by, now }, tx);
    await recordAudit(
      {
        action: "pack.edited",
        actorId: by,
        at: now,
        subjectKind: "pack",
        subjectId: packId,
        details: { hash, questions: written.length, removed },
      },
      tx,
    );
    return { ok: true, changed: written.length, removed, leftPublished };
  });
}
