import type { BundleProblem } from "@content/contract/exchange/bundle";
import { database } from "@db/client/database";
import { isUniqueViolation } from "@db/client/errors";
import { insertBundleRows } from "@db/queries/exports/insert-bundle-rows";
import type { PlannedPart } from "~/domain/exports/bundle/plan-import";
import { recordAudit } from "~/services/audit/record-audit.server";
import { knownOf, previewBundle } from "./preview-bundle.server";
import { rowsOfBundle } from "./rows-of-bundle";

type ImportBundle = {
  bytes: Uint8Array;
  /** The hash of the file that was looked at before; null where nobody looked (command line). */
  checked: string | null;
  by: string | null;
  now: number;
  address: string | null;
};

/**
 * `other-file`: not the one that was checked. `changed-meanwhile`: what is here is no longer what was checked. `ids-taken`: an id
 * in the file stands here for something else.
 */
export type ImportedBundle =
  | { ok: true; parts: PlannedPart[]; added: number }
  | { ok: false; reason: "problems"; problems: BundleProblem[] }
  | { ok: false; reason: "conflict"; parts: PlannedPart[] }
  | { ok: false; reason: "other-file" | "changed-meanwhile" | "ids-taken" };

/** Takes in what is new of a bundle, all of it or nothing. The same file again changes nothing. */
export async function importBundle({ bytes, checked, by, now, address }: ImportBundle): Promise<ImportedBundle> {
  const preview = await previewBundle(bytes);
  if (!preview.ok) return { ok: false, reason: "problems", problems: preview.problems };
  const { content, hash, known, plan } = preview;
  const { parts } = plan;
  if (checked !== null && checked !== hash) return { ok: false, reason: "other-file" };
  if (parts.some(({ what }) => what === "conflict")) return { ok: false, reason: "conflict", parts };
  const added = parts.filter(({ what }) => what === "new").length;
  if (added === 0) return { ok: true, parts, added };
  const rows = rowsOfBundle({ content, plan, knownMaterials: known.materials, by });
  const counts = { packs: rows.packs.length, questions: rows.questions.length, sets: rows.sets.length };
  const before = JSON.stringify(known);
  try {
    return await database().tx(async (tx): Promise<ImportedBundle> => {
      if (JSON.stringify(await knownOf(content, tx)) !== before) return { ok: false, reason: "changed-meanwhile" };
      await insertBundleRows(rows, tx);
      await recordAudit({ action: "bundle.imported", actorId: by, at: now, details: { hash, ...counts }, address }, tx);
      return { ok: true, parts, added };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "ids-taken" };
    throw error;
  }
}
