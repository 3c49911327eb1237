import type { QuestionContent } from "@content/contract/question";
import type { MadeQuestion } from "@content/generate/questions/make-questions";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import type { NewQuestion } from "@db/schema/rows";
import {
  listMadeQuestions,
  removeMadeDrafts,
  replaceMadeDraft,
  type MadeQuestionRow,
} from "@db/queries/content/made-questions";
import { insertMaterialsIfNew } from "@db/queries/content/materials";
import { insertQuestions, listQuestionsOfPack } from "@db/queries/content/questions";
import { substanceHash } from "./substance";

type WriteMadeQuestions = { packId: string; made: MadeQuestion[]; now: number };

/**
 * Questions made from a pack's newest text, as drafts numbered on after the pack's own. A draft follows the text until a
 * tutor works on it; what is published stays and gets the change as a draft; what a tutor gave up stays given up.
 * Untouched drafts of what the text no longer holds go.
 */
export async function writeMadeQuestions({ packId, made, now }: WriteMadeQuestions, tx: Tx): Promise<void> {
  const known = await listMadeQuestions({ packId }, tx);
  const numbers = (await listQuestionsOfPack({ packId }, tx)).map(({ no }) => no);
  let no = Math.max(0, ...numbers);
  const materials = made.flatMap(({ draft }) => draft.materials);
  await insertMaterialsIfNew(
    materials.map(({ hash, title, text }) => ({ hash, title, text, createdAt: now })),
    tx,
  );
  const byKey = new Map(known.map((row) => [row.question.madeKey, row]));
  const added: NewQuestion[] = [];
  for (const { madeKey, draft } of made) {
    const { content } = draft;
    const row = byKey.get(madeKey);
    if (row) {
      await follow(row, content, tx);
      continue;
    }
    no += 1;
    const { title, family, genre } = content;
    const shown = { id: newId(), packId, no, madeKey, title, family, genre, draft: content };
    added.push({ ...shown, status: "draft", createdAt: now, updatedAt: now });
  }
  await insertQuestions(added, tx);
  const keys = new Set(made.map(({ madeKey }) => madeKey));
  const vanished = known.filter((row) => !keys.has(row.question.madeKey ?? "") && !isInWork(row));
  await removeMadeDrafts({ questionIds: vanished.map(({ question }) => question.id) }, tx);
}

async function follow(row: MadeQuestionRow, content: QuestionContent, tx: Tx): Promise<void> {
  const { question, version } = row;
  if (question.status === "retired" || isInWork(row)) return;
  const isPublished = version !== null && substanceHash(version.content) === substanceHash(content);
  if (isPublished && question.draft === null) return;
  if (!isPublished && JSON.stringify(question.draft) === JSON.stringify(content)) return;
  await replaceMadeDraft({ question, draft: isPublished ? null : content }, tx);
}

/** Whether a person has changed the draft since it was made or published. */
function isInWork({ question, version }: MadeQuestionRow): boolean {
  return question.draft !== null && question.updatedAt > (version?.publishedAt ?? question.createdAt);
}
