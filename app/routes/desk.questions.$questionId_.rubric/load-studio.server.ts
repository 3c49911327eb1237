import type { QuestionContent } from "@content/contract/question";
import type { Rubric } from "@content/contract/rubric";
import { listAnswersForTutor } from "@db/queries/attempts/lists/list-answers";
import type { TryOutQuestion } from "~/domain/studio/try-out";
import { adviceSetup } from "~/services/advice/advice-setup.server";
import { workingQuestion, type WorkingQuestion } from "~/services/content/questions/working-question.server";

/** Answers shown beside a rubric: enough to see how it does, few enough to score on every key. */
const NEWEST_ANSWERS = 20;

/** Everything the studio works with; null where there is no such question. */
export async function loadStudio({ questionId, tutorId }: { questionId: string; tutorId: string }) {
  const working = await workingQuestion({ questionId });
  if (!working) return null;
  const { question, content, materials } = working;
  const answers = await listAnswersForTutor({ questionId, tutorId, limit: NEWEST_ANSWERS });
  const { identity, limit, family, genre } = content;
  const tryOut: TryOutQuestion = {
    references: materials.map(({ text, hash }) => ({ kind: "material", text, hash })),
    ...{ identity, limit, family, genre },
  };
  return {
    question: { id: questionId, no: question.no, title: content.title, marks: content.marks },
    ...storedRubric(working),
    materials,
    tryOut,
    references: referencesOf(content),
    hasModel: adviceSetup().provider.sendsText,
    answers,
  };
}

/** The rubric as it is stored now, and what a save has to build on. */
export function storedRubric({ question, content }: WorkingQuestion) {
  return { basis: question.updatedAt, inferred: content.inferred, rubric: content.rubric ?? blankRubric(content) };
}

/** The question's reference answers, each text once. */
function referencesOf({ referenceAnswer, rubric }: QuestionContent): string[] {
  const texts = [referenceAnswer ?? "", ...(rubric?.referenceAnswers ?? []).map(({ text }) => text)];
  return [...new Set(texts.filter((text) => text.trim() !== ""))];
}

function blankRubric({ title, family, genre, marks, limit }: QuestionContent): Rubric {
  return { version: 1, title, family, ...(genre === null ? {} : { genre }), mode: "points", marks, limit, points: [] };
}

export type LoadedStudio = NonNullable<Awaited<ReturnType<typeof loadStudio>>>;
