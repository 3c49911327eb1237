import { pointChanges } from "./point-changes";
import type { ProgressAnswer } from "./progress";

/** Which two answers are wanted; what is not named, or not there, is the latest and the one before. */
export type Chosen = { questionId: string | null; first: string | null; second: string | null };

/** Questions with two answers or more whose key points may be seen, the one answered last first. */
export function comparableQuestions(answers: readonly ProgressAnswer[]) {
  const pointed = answers.filter(({ points }) => points.length > 0).sort((a, b) => b.sealedAt - a.sealedAt);
  return [...new Set(pointed.map(({ questionId }) => questionId))].flatMap((questionId) => {
    const own = pointed.filter((one) => one.questionId === questionId);
    return own[0] && own.length > 1 ? [{ questionId, title: own[0].title, answers: own.length }] : [];
  });
}

/** Two answers to one question per key point, the earlier one first; null where there are not two whose points may be seen. */
export function comparedAnswers(answers: readonly ProgressAnswer[], chosen: Chosen) {
  const own = answers
    .filter(({ questionId, points }) => questionId === chosen.questionId && points.length > 0)
    .sort((a, b) => a.sealedAt - b.sealedAt);
  const named = (id: string | null) => own.find(({ attemptId }) => attemptId === id);
  const second = named(chosen.second) ?? own.filter(({ attemptId }) => attemptId !== chosen.first).at(-1);
  const first = named(chosen.first) ?? own.filter((one) => one !== second).at(-1);
  if (!first || !second || first === second) return null;
  const [before, after] = first.sealedAt <= second.sealedAt ? [first, second] : [second, first];
  const labels = new Map([...before.points, ...after.points].map(({ pointId, label }) => [pointId, label]));
  return {
    title: after.title,
    questionId: after.questionId,
    choices: own.map(({ attemptId, sealedAt, share }) => ({ attemptId, sealedAt, share })),
    before: { attemptId: before.attemptId, share: before.share },
    after: { attemptId: after.attemptId, share: after.share },
    points: pointChanges(before.points, after.points).map(({ pointId, before: was, after: is, gained }) => ({
      ...{ pointId, label: labels.get(pointId) ?? pointId, gained },
      ...{ before: was?.status ?? null, after: is?.status ?? null },
    })),
  };
}

export type ComparedAnswers = NonNullable<ReturnType<typeof comparedAnswers>>;
