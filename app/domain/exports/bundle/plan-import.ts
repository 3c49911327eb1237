import type { BundleContent, BundlePack, BundleQuestion, BundleSet } from "@content/contract/exchange/bundle";
import type { SetContent } from "@content/contract/question-set";
import { contentHash } from "../../text/hashing/content-hash";

/** What an installation has already of what a bundle brings. Versions by their hashes; questions of known packs all of them. */
export type KnownContent = {
  packs: readonly { id: string; slug: string | null; versions: readonly { hash: string }[] }[];
  questions: readonly {
    id: string;
    packId: string | null;
    no: number;
    madeKey: string | null;
    versions: readonly { id: string; hash: string }[];
  }[];
  sets: readonly { id: string; madeKey: string | null; versions: readonly { id: string; hash: string }[] }[];
  materials: readonly string[];
};

/** `new`: comes in. `same`: is here already and stays as it is. `conflict`: something else stands here in its place. */
export type PlannedPart = {
  kind: "pack" | "question" | "set";
  id: string;
  title: string;
  what: "new" | "same" | "conflict";
};

export type ImportPlan = {
  parts: PlannedPart[];
  /** Under which id a part of the bundle is known here: its own where it is new. Packs, questions and their versions. */
  ids: ReadonlyMap<string, string>;
};

/**
 * What an import would do. A part is known by its id, a shipped pack by its name too, and then its questions by their places in
 * it: installations make them themselves, each under ids of its own. Nothing that is here is ever changed: where the published
 * content differs it is a conflict.
 */
export function planImport({ packs, questions, sets }: BundleContent, known: KnownContent): ImportPlan {
  const ids = new Map<string, string>();
  const packParts = packs.map((pack) => planPack(pack, known, ids));
  const pinned = new Set(
    sets.flatMap((set) => publishedOf(set)?.content.items.map(({ versionId }) => versionId) ?? []),
  );
  const questionParts = questions.map((question) => planQuestion(question, known, ids, pinned));
  const setParts = sets.map((set) => planSet(set, known, ids));
  return { parts: [...packParts, ...questionParts, ...setParts], ids };
}

function planPack(pack: BundlePack, known: KnownContent, ids: Map<string, string>): PlannedPart {
  const { id, slug, title } = pack;
  const here =
    known.packs.find((one) => one.id === id) ?? known.packs.find((one) => slug !== null && one.slug === slug);
  ids.set(id, here?.id ?? id);
  if (!here) return { kind: "pack", id, title, what: "new" };
  const current = pack.versions.find((version) => version.id === pack.currentVersionId) ?? pack.versions.at(-1);
  const same = here.versions.some(({ hash }) => hash === current?.hash);
  return { kind: "pack", id, title, what: same ? "same" : "conflict" };
}

function planQuestion(
  question: BundleQuestion,
  known: KnownContent,
  ids: Map<string, string>,
  pinned: ReadonlySet<string>,
): PlannedPart {
  const { id, title, versions, publishedVersionId } = question;
  const packId = question.packId === null ? null : (ids.get(question.packId) ?? question.packId);
  const here =
    known.questions.find((one) => one.id === id) ??
    known.questions.find((one) => packId !== null && one.packId === packId && isSamePlace(one, question));
  ids.set(id, here?.id ?? id);
  for (const version of versions) {
    const standing = here?.versions.find(({ hash }) => hash === version.hash);
    if (!here || standing) ids.set(version.id, standing?.id ?? version.id);
  }
  if (!here) return { kind: "question", id, title, what: "new" };
  // What candidates are given, here or in a set of the bundle, has to be here word for word.
  const needed = versions.filter((version) => version.id === publishedVersionId || pinned.has(version.id));
  return { kind: "question", id, title, what: needed.every((version) => ids.has(version.id)) ? "same" : "conflict" };
}

function isSamePlace(here: { no: number; madeKey: string | null }, { no, madeKey }: BundleQuestion): boolean {
  return here.madeKey === madeKey && (madeKey !== null || here.no === no);
}

function planSet(set: BundleSet, known: KnownContent, ids: ReadonlyMap<string, string>): PlannedPart {
  const { id, title, madeKey } = set;
  const here =
    known.sets.find((one) => one.id === id) ?? known.sets.find((one) => madeKey !== null && one.madeKey === madeKey);
  if (!here) return { kind: "set", id, title, what: "new" };
  const published = publishedOf(set);
  const hash = published && contentHash(withIds(published.content, ids));
  const same = hash === null || here.versions.some((version) => version.hash === hash);
  return { kind: "set", id, title, what: same ? "same" : "conflict" };
}

function publishedOf({ versions, publishedVersionId }: BundleSet) {
  return versions.find(({ id }) => id === publishedVersionId) ?? null;
}

/** A set's content with the ids by which its questions are known here. */
export function withIds(content: SetContent, ids: ReadonlyMap<string, string>): SetContent {
  return {
    ...content,
    items: content.items.map((item) => ({
      ...item,
      questionId: ids.get(item.questionId) ?? item.questionId,
      versionId: ids.get(item.versionId) ?? item.versionId,
    })),
  };
}
