import type { Tx } from "@db/client/types";
import { getSetVersion } from "@db/queries/sets/sets";
import { removeScope } from "@db/queries/search/documents";
import type { QuestionSet } from "@db/schema/rows";
import { textOfSet } from "~/domain/search/document-texts";
import { putText } from "./put-text.server";

/** A set by what is published of it, and for staff by its draft. */
export async function indexSet(set: QuestionSet, tx: Tx): Promise<void> {
  const { id, draft, status, visibility, template, publishedVersionId, updatedAt } = set;
  const document = { kind: "set", source: "set", sourceId: id, at: updatedAt } as const;
  const desk = { title: draft.title, text: textOfSet(draft) };
  await putText({ ...document, ...desk, scope: "desk", audience: "staff" }, tx);
  const version = publishedVersionId === null ? null : await getSetVersion({ versionId: publishedVersionId }, tx);
  if (version === null || status !== "published" || visibility !== "bank" || template) {
    await removeScope({ ...document, scope: "open" }, tx);
    return;
  }
  const open = { title: version.content.title, text: textOfSet(version.content) };
  await putText({ ...document, ...open, scope: "open", audience: "anyone" }, tx);
}
