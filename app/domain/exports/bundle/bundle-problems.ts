import type { BundleContent, BundleProblem, BundleQuestion, BundleSet } from "@content/contract/exchange/bundle";
import type { SetContent } from "@content/contract/question-set";
import { contentHash, sha256Hex } from "../../text/hashing/content-hash";

/** What does not hold together in a bundle of the right shape: hashes that do not fit, and parts that are named but not there. */
export function bundleProblems(content: BundleContent): BundleProblem[] {
  const { packs, questions, sets, materials } = content;
  return [
    ...twice(content),
    ...materials.flatMap((material, at) =>
      sha256Hex(material.text) === material.hash ? [] : [problem("material-hash", `materials.${at}`, material.title)],
    ),
    ...packs.flatMap((pack, at) => [
      ...pack.versions.flatMap(({ source, hash }, version) =>
        sha256Hex(source) === hash ? [] : [problem("pack-hash", `packs.${at}.versions.${version}`, pack.title)],
      ),
      ...missingVersion(`packs.${at}`, pack.title, pack.currentVersionId, pack.versions),
    ]),
    ...questionProblems(questions, new Set(packs.map(({ id }) => id)), new Set(materials.map(({ hash }) => hash))),
    ...setProblems(sets, questions),
  ];
}

function questionProblems(
  questions: readonly BundleQuestion[],
  packs: ReadonlySet<string>,
  materials: ReadonlySet<string>,
): BundleProblem[] {
  return questions.flatMap((question, at) => {
    const path = `questions.${at}`;
    const { title, packId, publishedVersionId, versions, draft } = question;
    const contents = [...versions.map(({ content }) => content), ...(draft === null ? [] : [draft])];
    const missing = contents.some((content) => content.materials.some(({ hash }) => !materials.has(hash)));
    return [
      ...(packId !== null && !packs.has(packId) ? [problem("missing-pack", path, title)] : []),
      ...(missing ? [problem("missing-material", path, title)] : []),
      ...versions.flatMap((version, number) =>
        contentHash(version.content) === version.hash
          ? []
          : [problem("question-hash", `${path}.versions.${number}`, title)],
      ),
      ...missingVersion(path, title, publishedVersionId, versions),
    ];
  });
}

function setProblems(sets: readonly BundleSet[], questions: readonly BundleQuestion[]): BundleProblem[] {
  const versions = new Map(questions.map(({ id, versions: own }) => [id, new Set(own.map((version) => version.id))]));
  const lacks = ({ items }: SetContent) =>
    items.some(({ questionId, versionId }) => versions.get(questionId)?.has(versionId) !== true);
  return sets.flatMap((set, at) => {
    const path = `sets.${at}`;
    const contents = [...set.versions.map(({ content }) => content), set.draft];
    return [
      ...(contents.some(lacks) ? [problem("missing-question", path, set.title)] : []),
      ...set.versions.flatMap(({ content, hash }, version) =>
        contentHash(content) === hash ? [] : [problem("set-hash", `${path}.versions.${version}`, set.title)],
      ),
      ...missingVersion(path, set.title, set.publishedVersionId, set.versions),
    ];
  });
}

function missingVersion(path: string, title: string, id: string | null, versions: readonly { id: string }[]) {
  return id === null || versions.some((version) => version.id === id) ? [] : [problem("missing-version", path, title)];
}

/** Ids that stand in the bundle more than once: rows of one table would be one another's. */
function twice({ packs, questions, sets, materials }: BundleContent): BundleProblem[] {
  const lists: [string, string[]][] = [
    ["packs", packs.map(({ id }) => id)],
    ["packs", packs.flatMap(({ slug }) => slug ?? [])],
    ["packs.versions", packs.flatMap(({ versions }) => versions.map(({ id }) => id))],
    ["packs.library", packs.flatMap(({ library }) => library.map(({ id }) => id))],
    ["packs.drills", packs.flatMap(({ drills }) => drills.map(({ id }) => id))],
    ["questions", questions.map(({ id }) => id)],
    ["questions.versions", questions.flatMap(({ versions }) => versions.map(({ id }) => id))],
    ["sets", sets.map(({ id }) => id)],
    ["sets", sets.flatMap(({ madeKey }) => madeKey ?? [])],
    ["sets.versions", sets.flatMap(({ versions }) => versions.map(({ id }) => id))],
    ["materials", materials.map(({ hash }) => hash)],
  ];
  return lists.flatMap(([path, ids]) => {
    const seen = new Set<string>();
    const again = ids.find((id) => seen.has(id) || !seen.add(id));
    return again === undefined ? [] : [problem("twice", path, again)];
  });
}

function problem(code: BundleProblem["code"], path: string, title: string): BundleProblem {
  return { code, path: `content.${path}`, params: { title } };
}
