import type { SetContent } from "@content/contract/question-set";
import { and, desc, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";
import type { SetStatus } from "../../schema/sets";
import type { Question, QuestionSet, QuestionVersion } from "../../schema/rows";

/** A tutor's sets: templates, or the sets of one status, or everything; the one changed last first. */
export async function listDeskSets(
  { show, limit }: { show: SetStatus | "template" | "all"; limit: number },
  on: Reader = database(),
): Promise<QuestionSet[]> {
  const { questionSets } = on.tables;
  const where =
    show === "all"
      ? undefined
      : show === "template"
        ? eq(questionSets.template, true)
        : and(eq(questionSets.template, false), eq(questionSets.status, show));
  return on
    .select()
    .from(questionSets)
    .where(where)
    .orderBy(desc(questionSets.updatedAt), questionSets.id)
    .limit(limit);
}

export type PinnedQuestion = { question: Question; version: QuestionVersion };

/** The questions of the given versions, in no order; a version that is not there is left out. */
export async function listPinned(
  { versionIds }: { versionIds: string[] },
  on: Reader = database(),
): Promise<PinnedQuestion[]> {
  if (versionIds.length === 0) return [];
  const { questions, questionVersions } = on.tables;
  return on
    .select({ question: questions, version: questionVersions })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .where(inArray(questionVersions.id, versionIds));
}

/** Replaces the draft; the list shows its title while nothing was ever published. */
export async function saveSetDraft(
  { set, draft, now }: { set: QuestionSet; draft: SetContent; now: number },
  tx: Tx,
): Promise<void> {
  const { questionSets } = tx.tables;
  const title = set.publishedVersionId === null ? { title: draft.title } : {};
  await tx
    .update(questionSets)
    .set({ draft, updatedAt: now, ...title })
    .where(eq(questionSets.id, set.id));
}

/** Changes what a set is for, or takes it out of use. */
export async function setSetUse(
  { setId, now, ...use }: { setId: string; now: number; visibility?: "bank" | "reserved"; status?: SetStatus },
  tx: Tx,
): Promise<void> {
  const { questionSets } = tx.tables;
  await tx
    .update(questionSets)
    .set({ ...use, updatedAt: now })
    .where(eq(questionSets.id, setId));
}
