import { listRubricChanges } from "@db/queries/assessments/rubric-changes";
import { listQuestionVersions } from "@db/queries/content/question-versions";
import { listPersonNames } from "@db/queries/people/find-people";

/** What was decided for a question's scores before, latest first, with who decided it. */
export async function loadPastChanges(questionId: string) {
  const changes = await listRubricChanges({ questionId });
  if (changes.length === 0) return [];
  const [names, versions] = await Promise.all([
    listPersonNames({ personIds: [...new Set(changes.map(({ byPersonId }) => byPersonId))] }),
    listQuestionVersions({ questionId }),
  ]);
  const numbers = new Map(versions.map(({ id, number }) => [id, number]));
  return changes.reverse().map(({ id, createdAt, byPersonId, choice, note, impact, fromVersionId, to }) => ({
    ...{ id, at: createdAt, by: names.get(byPersonId) ?? "", choice, note, impact },
    from: numbers.get(fromVersionId) ?? 0,
    to: to.number,
  }));
}

export type PastChange = Awaited<ReturnType<typeof loadPastChanges>>[number];
