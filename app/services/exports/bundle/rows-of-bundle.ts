import type { BundleContent } from "@content/contract/exchange/bundle";
import type { BundleRows } from "@db/queries/exports/insert-bundle-rows";
import type { NewDrill } from "@db/schema/rows";
import { withIds, type ImportPlan } from "~/domain/exports/bundle/plan-import";
import { contentHash } from "~/domain/text/hashing/content-hash";

type RowsOf = { content: BundleContent; plan: ImportPlan; knownMaterials: readonly string[]; by: string | null };

/**
 * The rows of what is new in a bundle. Parts are tied to what is here under other ids; a set whose questions are known by other
 * ids here says something else then, and has the hash of what it says.
 */
export function rowsOfBundle({ content, plan, knownMaterials, by }: RowsOf): BundleRows {
  const { parts, ids } = plan;
  const isNew = (kind: string, id: string) =>
    parts.some((part) => part.kind === kind && part.id === id && part.what === "new");
  const packs = content.packs.filter(({ id }) => isNew("pack", id));
  const questions = content.questions.filter(({ id }) => isNew("question", id));
  const sets = content.sets.filter(({ id }) => isNew("set", id));
  return {
    packs: packs.map(({ versions: _versions, library: _library, drills: _drills, ...pack }) => ({
      ...{ ...pack, createdBy: by },
    })),
    packVersions: packs.flatMap(({ id: packId, versions }) => versions.map((version) => ({ ...version, packId }))),
    library: packs.flatMap(({ id: packId, library }) => library.map((entry) => ({ ...entry, packId }))),
    drills: packs.flatMap(({ id: packId, drills }) =>
      drills.map((drill): NewDrill => ({ ...drill, kind: drill.content.kind, packId, publishedBy: null })),
    ),
    materials: content.materials.filter(({ hash }) => !knownMaterials.includes(hash)),
    questions: questions.map(({ versions: _versions, ...question }) => ({
      ...question,
      packId: question.packId === null ? null : (ids.get(question.packId) ?? question.packId),
      createdBy: question.packId === null ? by : null,
    })),
    questionVersions: questions.flatMap(({ id: questionId, versions }) =>
      versions.map((version) => ({ ...version, questionId, publishedBy: by })),
    ),
    sets: sets.map(({ versions: _versions, ...set }) => ({ ...set, draft: withIds(set.draft, ids), createdBy: by })),
    setVersions: sets.flatMap(({ id: setId, versions }) =>
      versions.map(({ id, content: said, publishedAt }) => {
        const here = withIds(said, ids);
        return { id, setId, hash: contentHash(here), content: here, publishedAt, publishedBy: by };
      }),
    ),
  };
}
