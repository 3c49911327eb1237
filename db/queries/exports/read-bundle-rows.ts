import { asc, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { MaterialVersion } from "../../schema/rows";
import { inChunks } from "../in-chunks";

/** A pack with every version, its library and its drills, in an order that is the same in every database. */
export async function readPackRows({ packId }: { packId: string }, on: Reader = database()) {
  const { packs, packVersions, libraryEntries, drills } = on.tables;
  const [pack] = await on.select().from(packs).where(eq(packs.id, packId)).limit(1);
  if (!pack) return null;
  return {
    pack,
    versions: await on
      .select()
      .from(packVersions)
      .where(eq(packVersions.packId, packId))
      .orderBy(asc(packVersions.number)),
    library: await on
      .select()
      .from(libraryEntries)
      .where(eq(libraryEntries.packId, packId))
      .orderBy(asc(libraryEntries.line), asc(libraryEntries.id)),
    drills: await on.select().from(drills).where(eq(drills.packId, packId)).orderBy(asc(drills.id)),
  };
}

/** Questions with every version: those of a pack, or these. */
export async function readQuestionRows(
  which: { packId: string } | { questionIds: readonly string[] },
  on: Reader = database(),
) {
  const { questions, questionVersions } = on.tables;
  const ids = "packId" in which ? [] : [...which.questionIds];
  if (!("packId" in which) && ids.length === 0) return [];
  const rows = await on
    .select()
    .from(questions)
    .where("packId" in which ? eq(questions.packId, which.packId) : inArray(questions.id, ids))
    .orderBy(asc(questions.id));
  const versions = await on
    .select()
    .from(questionVersions)
    .where(
      inArray(
        questionVersions.questionId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(questionVersions.number));
  return rows.map((question) => ({
    question,
    versions: versions.filter(({ questionId }) => questionId === question.id),
  }));
}

/** A set with every version, the first published first. */
export async function readSetRows({ setId }: { setId: string }, on: Reader = database()) {
  const { questionSets, questionSetVersions } = on.tables;
  const [set] = await on.select().from(questionSets).where(eq(questionSets.id, setId)).limit(1);
  if (!set) return null;
  const versions = await on
    .select()
    .from(questionSetVersions)
    .where(eq(questionSetVersions.setId, setId))
    .orderBy(asc(questionSetVersions.publishedAt), asc(questionSetVersions.id));
  return { set, versions };
}

/** These materials by their hashes. */
export async function readMaterialRows(
  { hashes }: { hashes: readonly string[] },
  on: Reader = database(),
): Promise<MaterialVersion[]> {
  const { materialVersions } = on.tables;
  const found: MaterialVersion[] = [];
  await inChunks([...hashes], async (chunk) => {
    found.push(...(await on.select().from(materialVersions).where(inArray(materialVersions.hash, chunk))));
  });
  return found;
}
