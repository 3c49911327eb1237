import type { Pack } from "@content/contract/pack";
import type { MadeItems } from "@content/generate/make-items";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { getPackVersion, insertPackVersion, setPackTitle } from "@db/queries/content/packs";
import type { PackRow } from "@db/schema/rows";
import { writeMade } from "../write-made.server";
import { writeLibrary } from "./write-library.server";
import { writeQuestions, type WrittenQuestions } from "./write-questions.server";

/** What a pack is called that names itself nowhere. */
export const UNTITLED = "未命名专题包";

type WritePack = {
  row: PackRow;
  /** The canonical file, its hash, and what it says. */
  text: string;
  hash: string;
  pack: Pack;
  /** What the pack is made into, worked out before the transaction. */
  made: MadeItems;
  by: string | null;
  now: number;
};

/** The next version of a pack: its text, its questions and library, and what is made of them, in the caller's transaction. */
export async function writePack(
  { row, text, hash, pack, made, by, now }: WritePack,
  tx: Tx,
): Promise<WrittenQuestions> {
  const { id: packId, origin } = row;
  const last = row.currentVersionId === null ? null : await getPackVersion({ versionId: row.currentVersionId }, tx);
  await insertPackVersion({ id: newId(), packId, hash, source: text, content: pack, createdAt: now }, tx);
  const title = pack.title ?? UNTITLED;
  if (title !== row.title) await setPackTitle({ packId, title }, tx);
  const questions = await writeQuestions({ packId, pack, previous: last?.content ?? null, now }, tx);
  await writeLibrary({ packId, pack, status: origin === "shipped" ? "published" : "draft", now }, tx);
  await writeMade({ packId, made, now, by, publishChecked: origin === "shipped" }, tx);
  return questions;
}
