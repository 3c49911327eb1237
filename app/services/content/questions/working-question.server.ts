import type { MaterialText, QuestionContent } from "@content/contract/question";
import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import type { Question, QuestionVersion } from "@db/schema/rows";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";

export type WorkingQuestion = {
  question: Question;
  /** The version candidates get now, or null. */
  published: QuestionVersion | null;
  /** What a tutor edits: the draft, or the published version where none was begun. */
  content: QuestionContent;
  materials: MaterialText[];
};

/** A question as a tutor works on it, or null where there is none. */
export async function workingQuestion(
  { questionId }: { questionId: string },
  on: Reader = database(),
): Promise<WorkingQuestion | null> {
  const question = await getQuestion({ questionId }, on);
  if (!question) return null;
  const versionId = question.publishedVersionId;
  const published = versionId === null ? null : await getQuestionVersion({ versionId }, on);
  const content = question.draft ?? published?.content ?? null;
  if (content === null) return null;
  return { question, published, content, materials: await materialsOf(content, on) };
}

async function materialsOf({ materials }: QuestionContent, on: Reader): Promise<MaterialText[]> {
  const texts = await getMaterialsByHashes({ hashes: materials.map(({ hash }) => hash) }, on);
  const byHash = new Map(texts.map(({ hash, text }) => [hash, text]));
  return materials.flatMap(({ key, title, hash }) => {
    const text = byHash.get(hash);
    return text === undefined ? [] : [{ key, title, hash, text }];
  });
}
