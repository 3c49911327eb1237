import type { Decision, Decisions, ImportChange } from "@content/contract/exchange/import-review";
import { database } from "@db/client/database";
import { getPackImport, updateOpenImport } from "@db/queries/content/imports";
import { changeRows, undecidedChanges } from "~/domain/importing/change-rows";
import { reviewImport } from "./review-import.server";

export type DecideImport = {
  importId: string;
  /** By the key of a single change; goes before what is said of its row. */
  changes?: Decisions;
  /** By the id of a row: for all its changes. */
  rows?: Decisions;
  /** Keep what was done for whatever is still undecided in this group, or in all of them. What is decided stays. */
  accept?: ImportChange["group"] | "all";
  now: number;
};

/** Keeps a tutor's decisions beside those before. Keys of changes that do not occur in the text are ignored. */
export async function decideImport(
  input: DecideImport,
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "not-open" }> {
  const { importId, now } = input;
  const row = await getPackImport({ importId });
  if (row === null) return { ok: false, reason: "not-found" };
  if (row.state !== "open") return { ok: false, reason: "not-open" };
  const { changes } = await reviewImport(row);
  const chosen = chosenDecisions(input, changes);
  return database().tx(async (tx) => {
    // Two tabs, or two rows decided in one breath: what the other wrote meanwhile stays.
    const current = await getPackImport({ importId }, tx);
    const decisions = { ...current?.decisions, ...chosen };
    for (const { key, group } of undecidedChanges(changes, decisions)) {
      if (input.accept === "all" || input.accept === group) decisions[key] = "keep";
    }
    const updated = await updateOpenImport({ importId, decisions, now }, tx);
    return updated === null ? { ok: false, reason: "not-open" } : { ok: true };
  });
}

function chosenDecisions({ changes = {}, rows = {} }: DecideImport, all: ImportChange[]): Decisions {
  const chosen: Decisions = {};
  for (const { id, members, alternative } of changeRows(all, {})) {
    for (const { key } of members) {
      const decision: Decision | undefined = changes[key] ?? rows[id];
      // Where the reader knows no other way the tutor can only take note.
      if (decision) chosen[key] = alternative === null ? "keep" : decision;
    }
  }
  return chosen;
}
