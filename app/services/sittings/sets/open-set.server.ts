import type { SetContent } from "@content/contract/question-set";
import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";
import { getPublishedSet, type PublishedSet } from "@db/queries/sets/sets";
import type { QuestionVersion } from "@db/schema/rows";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { assignmentsForAccess, type AssignmentsOf } from "~/services/assignments/access/assignments-for-access.server";

export type SetItem = SetContent["items"][number] & { content: QuestionVersion["content"] };
export type OpenSet = PublishedSet & { items: SetItem[] };

/**
 * A published set with its pinned questions, if the viewer may begin it: a set is open when every question in it is. Null
 * otherwise.
 */
export async function openSet(
  { setId, viewer, now }: { setId: string; viewer: Viewer; now: number },
  on: Reader = database(),
): Promise<OpenSet | null> {
  const published = await getPublishedSet({ setId }, on);
  if (published?.set.visibility !== "bank") return null;
  const questionIds = questionsOf(published);
  return withItems(
    published,
    { viewer, assignmentsOf: await assignmentsForAccess({ viewer, questionIds, now }, on) },
    on,
  );
}

/** The questions of a set, by their ids. */
export function questionsOf({ version }: PublishedSet): string[] {
  return version.content.items.map(({ questionId }) => questionId);
}

type Asking = { viewer: Viewer; assignmentsOf: AssignmentsOf };

/** The set's questions; null when one of them is not the viewer's to see. */
export async function withItems(
  published: PublishedSet,
  { viewer, assignmentsOf }: Asking,
  on: Reader = database(),
): Promise<OpenSet | null> {
  const items: SetItem[] = [];
  for (const item of published.version.content.items) {
    const question = await getQuestion({ questionId: item.questionId }, on);
    const version = await getQuestionVersion({ versionId: item.versionId }, on);
    if (!question || !version) return null;
    if (!visibleParts(viewer, question, assignmentsOf(item.questionId), "browse").prompt) return null;
    items.push({ ...item, content: version.content });
  }
  return { ...published, items };
}
