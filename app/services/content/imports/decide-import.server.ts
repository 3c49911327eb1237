import type { Decision, Decisions, ImportChange } from "@content/contract/import-review";
import { database } from "@db/client/database";
import { getPackImport, updateOpenImport } from "@db/queries/content/imports";
import { changeRows, undecidedChanges } from "~/domain/importing/change-rows";
import { reviewImport } from "./review-import.server";

export type DecideImport = {
  importId: string;
  /** By the key of a single change. */
  changes?: Decisions;
  /** By the id of a row: for all its changes. */
  rows?: Decisions;
  /** Keep what was done for whatever is undecided in this group, or in all of them. */
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
  const decided = newDecisions(input, (await reviewImport(row)).changes, row.decisions);
  return database().tx(async (tx) => {
    // Two tabs, or two rows decided in one breath: what the other wrote meanwhile stays.
    const current = await getPackImport({ importId }, tx);
    const decisions = { ...current?.decisions, ...decided };
    const updated = await updateOpenImport({ importId, decisions, now }, tx);
    return updated === null ? { ok: false, reason: "not-open" } : { ok: true };
  });
}

function newDecisions({ changes, rows, accept }: DecideImport, all: ImportChange[], before: Decisions): Decisions {
  const known = new Map(all.map((change) => [change.key, change]));
  const decided: Decisions = {};
  const decide = (key: string, decision: Decision | undefined) => {
    const change = known.get(key);
    // Where the reader knows no other way the tutor can only take note.
    if (change && decision) decided[key] = change.alternative === null ? "keep" : decision;
  };
  for (const [key, decision] of Object.entries(changes ?? {})) decide(key, decision);
  for (const { id, members } of changeRows(all, before)) {
    for (const { key } of members) decide(key, rows?.[id]);
  }
  if (accept) {
    const open = undecidedChanges(all, { ...before, ...decided });
    for (const { key, group } of open) if (accept === "all" || accept === group) decide(key, "keep");
  }
  return decided;
}
