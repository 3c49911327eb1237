import { asc, inArray, or } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import { inChunks } from "../in-chunks";

/** What is there already of what a bundle brings: ids, and the hashes of every version. */
export type KnownRows = {
  packs: { id: string; slug: string | null; versions: { hash: string }[] }[];
  questions: {
    id: string;
    packId: string | null;
    no: number;
    madeKey: string | null;
    versions: { id: string; hash: string }[];
  }[];
  sets: { id: string; madeKey: string | null; versions: { id: string; hash: string }[] }[];
  materials: string[];
};

type Sought = {
  packIds: string[];
  slugs: string[];
  questionIds: string[];
  setIds: string[];
  madeKeys: string[];
  hashes: string[];
};

/** Packs of these ids or slugs with all their questions, these questions, and sets of these ids or keys. In a fixed order. */
export async function findBundleRows(sought: Sought, on: Reader = database()): Promise<KnownRows> {
  const { packs, packVersions, questions, questionVersions, questionSets, questionSetVersions } = on.tables;
  const packRows = await on
    .select({ id: packs.id, slug: packs.slug })
    .from(packs)
    .where(or(inArray(packs.id, sought.packIds), inArray(packs.slug, sought.slugs)))
    .orderBy(asc(packs.id));
  const packIds = packRows.map(({ id }) => id);
  const packHashes = await on
    .select({ of: packVersions.packId, hash: packVersions.hash })
    .from(packVersions)
    .where(inArray(packVersions.packId, packIds))
    .orderBy(asc(packVersions.packId), asc(packVersions.number));
  const byPack = collect(packHashes);

  const shown = {
    id: questions.id,
    packId: questions.packId,
    no: questions.no,
    madeKey: questions.madeKey,
  };
  const ofPacks = await on.select(shown).from(questions).where(inArray(questions.packId, packIds));
  const byId = new Map(ofPacks.map((row) => [row.id, row]));
  await inChunks(sought.questionIds, async (chunk) => {
    for (const row of await on.select(shown).from(questions).where(inArray(questions.id, chunk))) byId.set(row.id, row);
  });
  const questionRows = [...byId].map(([, row]) => row).sort((a, b) => (a.id < b.id ? -1 : 1));
  const questionHashes: Version[] = [];
  await inChunks(
    questionRows.map(({ id }) => id),
    async (chunk) => {
      const { questionId, number, id, hash } = questionVersions;
      const rows = await on
        .select({ of: questionId, id, hash })
        .from(questionVersions)
        .where(inArray(questionId, chunk))
        .orderBy(asc(questionId), asc(number));
      questionHashes.push(...rows);
    },
  );
  const byQuestion = collect(questionHashes);

  const setRows = await on
    .select({ id: questionSets.id, madeKey: questionSets.madeKey })
    .from(questionSets)
    .where(or(inArray(questionSets.id, sought.setIds), inArray(questionSets.madeKey, sought.madeKeys)))
    .orderBy(asc(questionSets.id));
  const setHashes = await on
    .select({ of: questionSetVersions.setId, id: questionSetVersions.id, hash: questionSetVersions.hash })
    .from(questionSetVersions)
    .where(
      inArray(
        questionSetVersions.setId,
        setRows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(questionSetVersions.id));
  const bySet = collect(setHashes);

  return {
    packs: packRows.map((row) => ({ ...row, versions: byPack.get(row.id) ?? [] })),
    questions: questionRows.map((row) => ({ ...row, versions: byQuestion.get(row.id) ?? [] })),
    sets: setRows.map((row) => ({ ...row, versions: bySet.get(row.id) ?? [] })),
    materials: await knownMaterials(sought.hashes, on),
  };
}

type Version = { of: string; id: string; hash: string };

function collect<One extends { of: string }>(rows: readonly One[]): Map<string, Omit<One, "of">[]> {
  const found = new Map<string, Omit<One, "of">[]>();
  for (const { of, ...row } of rows) found.set(of, [...(found.get(of) ?? []), row]);
  return found;
}

async function knownMaterials(hashes: string[], on: Reader): Promise<string[]> {
  const { materialVersions } = on.tables;
  const known: string[] = [];
  await inChunks(hashes, async (chunk) => {
    const rows = await on
      .select({ hash: materialVersions.hash })
      .from(materialVersions)
      .where(inArray(materialVersions.hash, chunk));
    known.push(...rows.map(({ hash }) => hash));
  });
  return known.sort();
}
