import { setContentSchema, type SetContent } from "@content/contract/question-set";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import type { Reader } from "@db/client/types";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";
import { getSet, publishSetVersion } from "@db/queries/sets/sets";
import { contentHash } from "~/domain/text/content-hash";
import { recordAudit } from "~/services/audit/record-audit.server";

export type PublishSet = {
  setId: string;
  /** The tutor; null where the program publishes its own. */
  by: string | null;
  now: number;
};

export type PublishedSetVersion =
  | { ok: true; versionId: string }
  /** `question`: an item is not a version of a published question; `twice`: one question stands in the set twice. */
  | { ok: false; reason: "not-found" | "question" | "twice" | "reading-too-long" };

/** Freezes a set's draft as an immutable version, its questions' versions pinned. The same content again is the same version. */
export async function publishSet({ setId, by, now }: PublishSet): Promise<PublishedSetVersion> {
  const set = await getSet({ setId });
  if (!set) return { ok: false, reason: "not-found" };
  const content = setContentSchema.parse(set.draft);
  const refused = await whyNot(content);
  if (refused) return { ok: false, reason: refused };
  const hash = contentHash(content);
  return database().tx(async (tx): Promise<PublishedSetVersion> => {
    const row = { id: newId(), setId, hash, content, publishedAt: now, publishedBy: by };
    const version = await publishSetVersion(row, tx);
    if (by !== null) {
      const details = { versionId: version.id, hash };
      await recordAudit(
        { action: "set.published", at: now, actorId: by, subjectKind: "set", subjectId: setId, details },
        tx,
      );
    }
    return { ok: true, versionId: version.id };
  });
}

async function whyNot(content: SetContent, on: Reader = database()) {
  const { items, minutes, readingMinutes } = content;
  if (new Set(items.map(({ questionId }) => questionId)).size < items.length) return "twice" as const;
  if (minutes !== null && readingMinutes !== null && readingMinutes >= minutes) return "reading-too-long" as const;
  for (const { questionId, versionId } of items) {
    const [question, version] = [await getQuestion({ questionId }, on), await getQuestionVersion({ versionId }, on)];
    if (question?.status !== "published" || version?.questionId !== questionId) return "question" as const;
  }
  return null;
}
