import type { PackKind } from "@content/contract/exchange/import-review";
import { database } from "@db/client/database";
import { updateOpenImport } from "@db/queries/content/imports";

/**
 * The tutor's own kind and title for a text under review: null leaves the reader's, and what is not given stays as it is.
 * Decisions stay with their changes.
 */
export async function correctImport(input: {
  importId: string;
  kind?: PackKind | null;
  title?: string | null;
  now: number;
}): Promise<{ ok: true } | { ok: false; reason: "not-open" }> {
  const updated = await database().tx((tx) => updateOpenImport(input, tx));
  return updated === null ? { ok: false, reason: "not-open" } : { ok: true };
}
