import type { MadeDrill } from "@content/generate/make-drills";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import {
  insertDrill,
  listDrillsOfPack,
  markDrillPublished,
  removeDrillDrafts,
  replaceDrillDraft,
  setDrillLine,
} from "@db/queries/content/drills";
import { insertMaterialIfNew } from "@db/queries/content/materials";
import type { DrillRow } from "@db/schema/rows";
import { substanceHash } from "./substance";

type WriteMadeDrills = { packId: string; made: MadeDrill[]; now: number; by: string | null; publishChecked: boolean };

/**
 * Drills of a pack's newest text. What was published stays as it is: a changed one comes as a new draft beside it and takes
 * its place when it is published. A draft follows the text; drafts of what the text no longer holds go.
 */
export async function writeMadeDrills(input: WriteMadeDrills, tx: Tx): Promise<void> {
  const { packId, made, now } = input;
  const known = (await listDrillsOfPack({ packId }, tx)).sort((a, b) => b.createdAt - a.createdAt);
  const kept = new Set<string>();
  for (const item of made) {
    for (const { hash, title, text } of item.materials) {
      await insertMaterialIfNew({ hash, title, text, createdAt: now }, tx);
    }
    const rows = known.filter(({ madeKey }) => madeKey === item.madeKey);
    kept.add(await writeDrill(item, rows, input, tx));
  }
  const vanished = known.filter(({ id, status }) => status === "draft" && !kept.has(id));
  await removeDrillDrafts({ drillIds: vanished.map(({ id }) => id) }, tx);
}

/** Returns the row that says what the text says now. `rows`: what was made from the same thing before, newest first. */
async function writeDrill({ madeKey, drill }: MadeDrill, rows: DrillRow[], input: WriteMadeDrills, tx: Tx) {
  const { packId, now, by } = input;
  const { kind, title, inferred, provenance } = drill;
  const { line } = provenance;
  const content = { kind, title, line, inferred, hash: substanceHash(drill), content: drill };
  const same = rows.find(({ hash }) => hash === content.hash);
  if (same && same.status !== "draft") {
    if (same.line !== line) await setDrillLine({ drillId: same.id, line }, tx);
    return same.id;
  }
  const draft = same ?? rows.find(({ status }) => status === "draft");
  if (draft) await replaceDrillDraft({ drillId: draft.id, ...content }, tx);
  const row = { id: draft?.id ?? newId(), packId, madeKey };
  if (!draft) await insertDrill({ ...row, ...content, status: "draft", createdAt: now }, tx);
  // Where a tutor took the last one out, the next one waits for them.
  const takenOut = rows.find(({ status }) => status !== "draft")?.status === "withdrawn";
  if (input.publishChecked && !inferred && !takenOut) await markDrillPublished({ drill: row, at: now, by }, tx);
  return row.id;
}
