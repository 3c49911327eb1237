import type { Tx } from "@db/client/types";
import type { LibraryEntry } from "@db/schema/rows";
import { textOfEntry } from "~/domain/search/document-texts";
import { putText } from "./put-text.server";

/** A framework, a model or a piece of theory. */
export async function indexEntry(entry: LibraryEntry, tx: Tx): Promise<void> {
  const { id, kind, packId, title, status, content, createdAt } = entry;
  const audience = status === "published" ? ("anyone" as const) : ("staff" as const);
  const document = { kind, source: "entry", sourceId: id, scope: "both", packId, at: createdAt } as const;
  await putText({ ...document, audience, title, text: textOfEntry(content) }, tx);
}
