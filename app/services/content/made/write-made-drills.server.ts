import type { MadeDrill } from "@content/generate/make-drills";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import {
  insertDrills,
  listDrillsOfPack,
  markDrillPublished,
  removeDrillDrafts,
  replaceDrillDraft,
  setDrillLine,
} from "@db/queries/content/drills";
import { insertMaterialsIfNew } from "@db/queries/content/materials";
import type { DrillRow, NewDrill } from "@db/schema/rows";
import { substanceHash } from "./substance";

type WriteMadeDrills = { packId: string; made: MadeDrill[]; now: number; by: string | null; publishChecked: boolean };

/**
 * Drills of a pack's newest text. What was published stays as it is: a changed one comes as a new draft beside it and takes
 * its place when it is published. A draft follows the text; drafts of what the text no longer holds go.
 */
export async function writeMadeDrills(input: WriteMadeDrills, tx: Tx): Promise<void> {
  const { packId, made, now } = input;
  const known = (await listDrillsOfPack({ packId }, tx)).sort((a, b) => b.createdAt - a.createdAt);
  const materials = made.flatMap((item) => item.materials);
  await insertMaterialsIfNew(
    materials.map(({ hash, title, text }) => ({ hash, title, text, createdAt: now })),
    tx,
  );
  const byKey = new Map<string, DrillRow[]>();
  for (const row of known) {
    const rows = byKey.get(row.madeKey);
    if (rows === undefined) byKey.set(row.madeKey, [row]);
    else rows.push(row);
  }
  const written: WrittenDrill[] = [];
  for (const item of made) written.push(await writeDrill(item, byKey.get(item.madeKey) ?? [], input, tx));
  await insertDrills(
    written.flatMap(({ added }) => (added === null ? [] : [added])),
    tx,
  );
  for (const { id, madeKey, opens } of written) {
    if (opens) await markDrillPublished({ drill: { id, packId, madeKey }, at: now, by: input.by }, tx);
  }
  const kept = new Set(written.map(({ id }) => id));
  const vanished = known.filter(({ id, status }) => status === "draft" && !kept.has(id));
  await removeDrillDrafts({ drillIds: vanished.map(({ id }) => id) }, tx);
}

/** The row that says what the text says now: new where it is `added`, and to be opened to candidates at once or not. */
type WrittenDrill = { id: string; madeKey: string; added: NewDrill | null; opens: boolean };

/** `rows`: what was made from the same thing before, newest first. */
async function writeDrill(
  { madeKey, drill }: MadeDrill,
  rows: DrillRow[],
  input: WriteMadeDrills,
  tx: Tx,
): Promise<WrittenDrill> {
  const { packId, now } = input;
  const { kind, title, inferred, provenance } = drill;
  const { line } = provenance;
  const content = { kind, title, line, inferred, hash: substanceHash(drill), content: drill };
  const same = rows.find(({ hash }) => hash === content.hash);
  if (same && same.status !== "draft") {
    if (same.line !== line) await setDrillLine({ drillId: same.id, line }, tx);
    return { id: same.id, madeKey, added: null, opens: false };
  }
  const draft = same ?? rows.find(({ status }) => status === "draft");
  const says = same !== undefined && JSON.stringify(same.content) === JSON.stringify(drill);
  if (draft && !says) await replaceDrillDraft({ drillId: draft.id, ...content }, tx);
  const id = draft?.id ?? newId();
  // Where a tutor took the last one out, the next one waits for them.
  const takenOut = rows.find(({ status }) => status !== "draft")?.status === "withdrawn";
  const opens = input.publishChecked && !inferred && !takenOut;
  const added: NewDrill | null = draft ? null : { id, packId, madeKey, ...content, status: "draft", createdAt: now };
  return { id, madeKey, added, opens };
}
