import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import { listPinned, type PinnedQuestion } from "@db/queries/sets/desk-sets";
import { getSet, getSetVersion } from "@db/queries/sets/sets";
import type { QuestionSet } from "@db/schema/rows";
import type { DraftItem } from "~/domain/sittings/set-draft";
import { contentHash } from "~/domain/text/hashing/content-hash";

export type WorkingItem = DraftItem & { versionId: string; pinned: PinnedQuestion | null };

export type WorkingSet = {
  set: QuestionSet;
  items: WorkingItem[];
  /** A version was published and the draft says something else. */
  differs: boolean;
};

/** A set as a tutor works on it, its draft's questions at the versions pinned there; null where there is none. */
export async function workingSet({ setId }: { setId: string }, on: Reader = database()): Promise<WorkingSet | null> {
  const set = await getSet({ setId }, on);
  if (!set) return null;
  const versionId = set.publishedVersionId;
  const version = versionId === null ? null : await getSetVersion({ versionId }, on);
  const differs = version !== null && version.hash !== contentHash(set.draft);
  return { set, differs, items: await workingItems(set.draft.items, on) };
}

/** What is known of the items of a set, stored or only typed. */
export async function workingItems(
  items: QuestionSet["draft"]["items"],
  on: Reader = database(),
): Promise<WorkingItem[]> {
  const found = await listPinned({ versionIds: items.map(({ versionId }) => versionId) }, on);
  const byVersion = new Map(found.map((pinned) => [pinned.version.id, pinned]));
  return items.map(({ questionId, versionId, marks }) => {
    const known = byVersion.get(versionId);
    const pinned = known?.question.id === questionId ? known : null;
    return { questionId, versionId, marks, pinned, question: pinned && described(pinned) };
  });
}

function described({ question, version }: PinnedQuestion): NonNullable<DraftItem["question"]> {
  const { title, marks, minutes } = version.content;
  return {
    ...{ title, marks, minutes },
    published: question.status === "published",
    reserved: question.visibility === "reserved",
  };
}
