import type { Tx } from "@db/client/types";
import { removeDocuments } from "@db/queries/search/documents";
import { listEntriesToIndex, listQuestionsToIndex, listSetsToIndex } from "@db/queries/search/sources";
import { unmarkStale, type StaleSource } from "@db/queries/search/state";
import { indexEntry } from "./documents/index-entry.server";
import { indexMaterials } from "./documents/index-materials.server";
import { indexQuestion } from "./documents/index-question.server";
import { indexSet } from "./documents/index-set.server";

/** Puts sources into the index as they stand now, or takes out what is there no more, in the caller's transaction. */
export async function indexSources(sources: readonly StaleSource[], tx: Tx): Promise<void> {
  const ids = (wanted: StaleSource["source"]) =>
    sources.filter(({ source }) => source === wanted).map(({ sourceId }) => sourceId);
  await indexQuestions(ids("question"), tx);
  const entries = await listEntriesToIndex({ ids: ids("entry") }, tx);
  for (const entry of entries) await indexEntry(entry, tx);
  await removeGone("entry", ids("entry"), entries, tx);
  const sets = await listSetsToIndex({ ids: ids("set") }, tx);
  for (const set of sets) await indexSet(set, tx);
  await removeGone("set", ids("set"), sets, tx);
  await unmarkStale(sources, tx);
}

async function indexQuestions(ids: string[], tx: Tx): Promise<void> {
  const found = await listQuestionsToIndex({ ids }, tx);
  const gone = ids.filter((id) => !found.some(({ question }) => question.id === id));
  const hashes = new Set<string>();
  for (const one of found) for (const hash of await indexQuestion(one, tx)) hashes.add(hash);
  for (const id of gone) for (const hash of await indexQuestion({ id }, tx)) hashes.add(hash);
  await indexMaterials([...hashes], tx);
}

async function removeGone(
  source: "entry" | "set",
  ids: string[],
  found: readonly { id: string }[],
  tx: Tx,
): Promise<void> {
  const there = new Set(found.map(({ id }) => id));
  await removeDocuments({ source, sourceIds: ids.filter((id) => !there.has(id)) }, tx);
}
