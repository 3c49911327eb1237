import type { Pack } from "@content/contract/pack";
import { questionContentSchema, type QuestionContent } from "@content/contract/question";
import { draftQuestions, type QuestionDraft } from "@content/generate/questions/question-drafts";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertMaterialsIfNew } from "@db/queries/content/materials";
import { removeUnpublishedQuestion } from "@db/queries/content/packs";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import {
  insertQuestion,
  listQuestionsOfPack,
  setQuestionStatus,
  updateQuestionDraft,
} from "@db/queries/content/questions";
import type { Question } from "@db/schema/rows";
import { mergeDraft } from "./merge-draft";

/** A question that is new or says something else than before. */
export type WrittenQuestion = { id: string; draft: QuestionDraft };

export type WrittenQuestions = {
  written: WrittenQuestion[];
  /** Questions that the text no longer holds: drafts are taken out, published ones stay as they are. */
  removed: number;
  leftPublished: number;
};

type WriteQuestions = { packId: string; pack: Pack; previous: Pack | null; now: number };

/** The pack's own questions as drafts, matched with those of its last version by their number. */
export async function writeQuestions(
  { packId, pack, previous, now }: WriteQuestions,
  tx: Tx,
): Promise<WrittenQuestions> {
  const existing = (await listQuestionsOfPack({ packId }, tx)).filter(({ madeKey }) => madeKey === null);
  const before = new Map(previous === null ? [] : numbered(previous).map(({ no, draft }) => [no, draft.content]));
  const written: WrittenQuestion[] = [];
  const drafts = numbered(pack);
  const materials = drafts.flatMap(({ draft }) => draft.materials);
  await insertMaterialsIfNew(
    materials.map(({ hash, title, text }) => ({ hash, title, text, createdAt: now })),
    tx,
  );
  const byNumber = new Map([...existing].reverse().map((question) => [question.no, question]));
  for (const { no, draft } of drafts) {
    const known = byNumber.get(no);
    const question = known
      ? await updateQuestion(known, before.get(no) ?? null, draft, now, tx)
      : await addQuestion(packId, no, draft, now, tx);
    if (question !== null) written.push(question);
  }
  const numbers = new Set(drafts.map(({ no }) => no));
  const vanished = existing.filter(({ no }) => !numbers.has(no));
  const unpublished = vanished.filter(({ publishedVersionId }) => publishedVersionId === null);
  for (const { id } of unpublished) await removeUnpublishedQuestion({ questionId: id }, tx);
  return { written, removed: unpublished.length, leftPublished: vanished.length - unpublished.length };
}

function numbered(pack: Pack): { no: number; draft: QuestionDraft }[] {
  return draftQuestions(pack).map((draft, index) => ({ no: pack.questions[index]?.no ?? index + 1, draft }));
}

async function addQuestion(packId: string, no: number, draft: QuestionDraft, now: number, tx: Tx) {
  const { content } = draft;
  const row = {
    id: newId(),
    packId,
    no,
    title: content.title,
    status: draft.status === "needs-material" ? ("needs-material" as const) : ("draft" as const),
    family: content.family,
    genre: content.genre,
    draft: content,
    createdAt: now,
    updatedAt: now,
  };
  return { id: (await insertQuestion(row, tx)).id, draft };
}

async function updateQuestion(
  known: Question,
  before: QuestionContent | null,
  draft: QuestionDraft,
  now: number,
  tx: Tx,
): Promise<WrittenQuestion | null> {
  const current = await contentOf(known, tx);
  const merged = current === null ? null : mergeDraft(before ?? current, current, draft.content);
  if (merged !== null && !merged.changed) {
    // Nothing new to publish; a draft still says where it stands in the text.
    if (known.draft !== null)
      await updateQuestionDraft({ questionId: known.id, draft: merged.content, now: known.updatedAt }, tx);
    return null;
  }
  const content = merged?.content ?? draft.content;
  await updateQuestionDraft({ questionId: known.id, draft: content, now }, tx);
  const waits = draft.status === "needs-material" && content.materials.length === 0;
  if (known.publishedVersionId === null && (known.status === "needs-material") !== waits) {
    await setQuestionStatus({ questionId: known.id, status: waits ? "needs-material" : "draft", now }, tx);
  }
  // What a tutor has in work is not published over their head.
  const status = known.draft !== null && draft.status === "ready" ? "draft" : draft.status;
  return { id: known.id, draft: { ...draft, content, status } };
}

/** What the question says now: its draft, else what is published. */
async function contentOf(question: Question, tx: Tx): Promise<QuestionContent | null> {
  if (question.draft !== null) return questionContentSchema.parse(question.draft);
  if (question.publishedVersionId === null) return null;
  const version = await getQuestionVersion({ versionId: question.publishedVersionId }, tx);
  return version === null ? null : questionContentSchema.parse(version.content);
}
