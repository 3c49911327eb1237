import { setContentSchema, type SetContent } from "@content/contract/question-set";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { getSet, getSetVersion, publishSetVersion } from "@db/queries/sets/sets";
import type { QuestionSet } from "@db/schema/rows";
import { setProblems } from "~/domain/sittings/set-draft";
import { contentHash } from "~/domain/text/hashing/content-hash";
import { recordAudit } from "~/services/audit/record-audit.server";
import { workingItems } from "../desk/working-set.server";

export type PublishSet = {
  setId: string;
  /** The tutor; null where the program publishes its own. */
  by: string | null;
  now: number;
};

/** `question`: an item is not a version of a published question; `twice`: one question stands in the set twice. */
export type SetPublishRefusal =
  "not-found" | "shipped" | "template" | "changed-meanwhile" | "empty" | "question" | "twice" | "reading-too-long";

export type PublishedSetVersion =
  /** `unchanged`: this very content was published already, and nothing was done. */
  { ok: true; versionId: string; unchanged: boolean } | { ok: false; reason: SetPublishRefusal };

/** Freezes a set's draft as an immutable version, its questions' versions pinned. The same content again is the same version. */
export async function publishSet({ setId, by, now }: PublishSet): Promise<PublishedSetVersion> {
  const set = await getSet({ setId });
  if (!set) return { ok: false, reason: "not-found" };
  if (set.template) return { ok: false, reason: "template" };
  if (by !== null && set.madeKey !== null) return { ok: false, reason: "shipped" };
  const refused = await whyNot(set.draft);
  if (refused) return { ok: false, reason: refused };
  const content = setContentSchema.parse(set.draft);
  const hash = contentHash(content);
  const standing = await standingVersion(set, hash);
  if (standing !== null) return { ok: true, versionId: standing, unchanged: true };
  return database().tx(async (tx): Promise<PublishedSetVersion> => {
    const current = await getSet({ setId }, tx);
    if (current?.updatedAt !== set.updatedAt) return { ok: false, reason: "changed-meanwhile" };
    // Later than what it was made of, so that a form opened before is known as older.
    const publishedAt = Math.max(now, set.updatedAt + 1);
    const version = await publishSetVersion({ id: newId(), setId, hash, content, publishedAt, publishedBy: by }, tx);
    if (by !== null) {
      const details = { versionId: version.id, hash };
      await recordAudit(
        { action: "set.published", at: now, actorId: by, subjectKind: "set", subjectId: setId, details },
        tx,
      );
    }
    return { ok: true, versionId: version.id, unchanged: false };
  });
}

/** The id of the version that candidates get, where it has this hash. */
async function standingVersion({ status, publishedVersionId }: QuestionSet, hash: string): Promise<string | null> {
  if (status !== "published" || publishedVersionId === null) return null;
  const version = await getSetVersion({ versionId: publishedVersionId });
  return version?.hash === hash ? version.id : null;
}

const REFUSALS = {
  empty: "empty",
  twice: "twice",
  "reading-too-long": "reading-too-long",
  unpublished: "question",
} as const;

async function whyNot({ items, minutes, readingMinutes }: SetContent): Promise<SetPublishRefusal | null> {
  const draft = { items: await workingItems(items), minutes, readingMinutes, visibility: "reserved" as const };
  const codes = setProblems(draft).flatMap((problem) => (problem.stops ? [problem.code] : []));
  const first = (["empty", "twice", "reading-too-long", "unpublished"] as const).find((code) => codes.includes(code));
  return first === undefined ? null : REFUSALS[first];
}
