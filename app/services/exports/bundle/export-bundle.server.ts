import { setImmediate } from "node:timers/promises";
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type BundleContent,
  type BundlePack,
  type BundleProblem,
  type BundleQuestion,
  type BundleSet,
} from "@content/contract/exchange/bundle";
import { readMaterialRows, readPackRows, readQuestionRows, readSetRows } from "@db/queries/exports/read-bundle-rows";
import { bundleProblems } from "~/domain/exports/bundle/bundle-problems";
import { canonicalJson, contentHash } from "~/domain/text/hashing/content-hash";
import { recordExport } from "~/services/exports/record-export.server";
import { packOut, questionOut, setOut } from "./bundle-parts";

type Asked = {
  packIds: readonly string[];
  setIds: readonly string[];
  by: string | null;
  now: number;
  address: string | null;
};

export type ExportedBundle =
  | { ok: true; text: string; packs: number; questions: number; sets: number }
  | { ok: false; reason: "nothing" }
  | { ok: false; reason: "problems"; problems: BundleProblem[] };

/**
 * Chosen packs and sets as one file. A set takes the questions along that it is made of, and a question its pack, so that all of
 * it stands in another installation as it does here. The same content is the same file, byte by byte, wherever it is made.
 */
export async function exportBundle({ packIds, setIds, by, now, address }: Asked): Promise<ExportedBundle> {
  const sets: BundleSet[] = [];
  for (const setId of new Set(setIds)) {
    const rows = await readSetRows({ setId });
    if (rows) sets.push(setOut(rows));
  }
  const used = new Set(
    sets.flatMap(({ draft, versions }) => itemsOf([draft, ...versions.map(({ content }) => content)])),
  );
  const wanted = new Map<string, BundleQuestion>();
  for (const rows of await readQuestionRows({ questionIds: [...used] }))
    wanted.set(rows.question.id, questionOut(rows));
  const packs: BundlePack[] = [];
  for (const packId of new Set([...packIds, ...[...wanted.values()].flatMap((one) => one.packId ?? [])])) {
    const rows = await readPackRows({ packId });
    if (!rows) continue;
    packs.push(packOut(rows));
    for (const question of await readQuestionRows({ packId })) wanted.set(question.question.id, questionOut(question));
    // Other people's requests get their turn between the packs.
    await setImmediate();
  }
  if (packs.length + sets.length === 0) return { ok: false, reason: "nothing" };
  const questions = sorted([...wanted.values()]);
  const hashes = [...new Set([...materialsOf(questions), ...packs.flatMap(drillMaterials)])].sort();
  const materials = (await readMaterialRows({ hashes })).sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const content: BundleContent = {
    packs: sorted(packs),
    questions,
    sets: sorted(sets),
    materials: materials.map(({ hash, title, text, createdAt }) => ({ hash, title, text, createdAt })),
  };
  await setImmediate();
  const problems = bundleProblems(content);
  if (problems.length > 0) return { ok: false, reason: "problems", problems };
  const text = `${canonicalJson({
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    hash: contentHash(content),
    content,
  })}\n`;
  const counts = { packs: packs.length, questions: questions.length, sets: sets.length };
  await recordExport({ action: "bundle.exported", by, subject: null, details: counts, now, address });
  return { ok: true, text, ...counts };
}

function itemsOf(contents: readonly { items: readonly { questionId: string }[] }[]): string[] {
  return contents.flatMap(({ items }) => items.map(({ questionId }) => questionId));
}

function materialsOf(questions: readonly BundleQuestion[]): string[] {
  return questions
    .flatMap(({ draft, versions }) => [...(draft === null ? [] : [draft]), ...versions.map(({ content }) => content)])
    .flatMap(({ materials }) => materials.map(({ hash }) => hash));
}

function drillMaterials({ drills }: BundlePack): string[] {
  return drills.flatMap(({ content }) => ("materials" in content ? content.materials.map(({ hash }) => hash) : []));
}

/** By id, in code-unit order: databases sort text each in their own way. */
function sorted<One extends { id: string }>(rows: readonly One[]): One[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
