import type { QuestionContent } from "@content/contract/question";
import type { Tx } from "@db/client/types";
import { removeDocuments, removeScope, setCarried } from "@db/queries/search/documents";
import type { QuestionToIndex } from "@db/queries/search/sources";
import type { NewSearchDocument, Question } from "@db/schema/rows";
import { deskTextOfQuestion, openTextOfQuestion } from "~/domain/search/document-texts";
import { putText } from "./put-text.server";

type Audience = NewSearchDocument["audience"];

/**
 * A question twice: as everybody may find it, without its key, and as staff do, key and draft included. Returns the hashes of the
 * materials whose place in the index this may change.
 */
export async function indexQuestion(found: QuestionToIndex | { id: string }, tx: Tx): Promise<string[]> {
  if (!("question" in found)) {
    await removeDocuments({ source: "question", sourceIds: [found.id] }, tx);
    return setCarried({ questionId: found.id, carried: [] }, tx);
  }
  const { question, version } = found;
  const [published, draft] = [version?.content ?? null, question.draft];
  const audience = audienceOf(question);
  const document = { kind: "question", source: "question", sourceId: question.id, at: question.updatedAt } as const;
  const contents = [draft, published].flatMap((content) => content ?? []);
  const title = contents[0]?.title ?? question.title;
  await putText({ ...document, scope: "desk", audience: "staff", title, text: deskTextOfQuestion(contents) }, tx);
  if (published === null || audience === "staff") await removeScope({ ...document, scope: "open" }, tx);
  else {
    const open = { title: published.title, text: openTextOfQuestion(published) };
    await putText({ ...document, ...open, scope: "open", audience }, tx);
  }
  return setCarried({ questionId: question.id, carried: carriedBy(published, draft, audience) }, tx);
}

function audienceOf({ status, visibility }: Question): Audience {
  if (status !== "published") return "staff";
  return visibility === "bank" ? "anyone" : "assigned";
}

/** A material that only the draft has is nobody else's yet. */
function carriedBy(published: QuestionContent | null, draft: QuestionContent | null, audience: Audience) {
  const carried = new Map<string, Audience>();
  for (const { hash } of draft?.materials ?? []) carried.set(hash, "staff");
  for (const { hash } of published?.materials ?? []) carried.set(hash, audience);
  return Array.from(carried, ([hash, who]) => ({ hash, audience: who }));
}
