import { setImmediate } from "node:timers/promises";
import type { Pack, PackProblem } from "@content/contract/pack";
import { makeItems, type MadeItems } from "@content/generate/make-items";
import { parsePackFile } from "@content/parse/parse-pack-file";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { getPackBySlug, getPackVersionByHash, insertPack } from "@db/queries/content/packs";
import type { PackRow } from "@db/schema/rows";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { recordAudit } from "~/services/audit/record-audit.server";
import { textTooLarge } from "./imports/refused-texts";
import { UNTITLED, writePack } from "./imports/write-pack.server";
import type { WrittenQuestion } from "./imports/write-questions.server";

export type ImportPack = {
  /** A canonical file. Text found on the web goes through `stageImport` and a tutor's review. */
  text: string;
  origin: "shipped" | "imported";
  /** The tutor who imports it; null for the command line and shipped packs. */
  by: string | null;
  now: number;
};

export type ImportedPack =
  /** This very text was imported before: nothing was written. */
  | { ok: true; isNew: false; packId: string }
  | { ok: true; isNew: true; packId: string; title: string; questions: WrittenQuestion[]; pack: Pack };

export type RefusedPack = { ok: false; problems: PackProblem[] };

/** Puts a canonical pack's questions into the bank as drafts. A pack with a problem changes nothing. */
export async function importPack(input: ImportPack): Promise<ImportedPack | RefusedPack> {
  const tooLarge = textTooLarge(input.text);
  if (tooLarge !== null) return { ok: false, problems: [tooLarge] };
  const hash = sha256Hex(input.text);
  // Asked before the text is read: at every start the shipped packs are known already.
  const known = await getPackVersionByHash({ hash });
  if (known) return { ok: true, isNew: false, packId: known.packId };
  const reading = parsePackFile(input.text);
  if (!reading.ok) return { ok: false, problems: reading.problems };
  const { pack } = reading;
  // Other people's requests get their turn between the long steps.
  await setImmediate();
  const made = makeItems(pack);
  await setImmediate();
  return database().tx((tx) => enterPack({ ...input, hash, pack, made }, tx));
}

/** The same for a text that has been read, in the caller's transaction. */
export async function enterPack(
  input: ImportPack & { hash: string; pack: Pack; made: MadeItems },
  tx: Tx,
): Promise<ImportedPack> {
  const { text, hash, pack, made, origin, by, now } = input;
  const known = await getPackVersionByHash({ hash }, tx);
  if (known) return { ok: true, isNew: false, packId: known.packId };
  const row = await packFor(input, tx);
  const { written } = await writePack({ row, text, hash, pack, made, by, now }, tx);
  await recordAudit(
    {
      action: "pack.imported",
      actorId: by,
      at: now,
      subjectKind: "pack",
      subjectId: row.id,
      details: { origin, questions: written.length },
    },
    tx,
  );
  return { ok: true, isNew: true, packId: row.id, title: pack.title ?? UNTITLED, questions: written, pack };
}

/** A pack of the same id and origin gets its next version; anything else is a new one. */
async function packFor({ pack, origin, by, now }: ImportPack & { pack: Pack }, tx: Tx): Promise<PackRow> {
  const existing = pack.slug === null ? null : await getPackBySlug({ slug: pack.slug }, tx);
  if (existing && existing.origin === origin) return existing;
  const slug = existing ? null : pack.slug;
  return insertPack({ id: newId(), slug, title: pack.title ?? UNTITLED, origin, createdBy: by, createdAt: now }, tx);
}
