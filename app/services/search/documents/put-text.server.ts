import type { Tx } from "@db/client/types";
import { putDocument } from "@db/queries/search/documents";
import type { NewSearchDocument } from "@db/schema/rows";
import { canonicalText } from "~/domain/text/canonical";
import { documentTokens } from "~/domain/search/tokens";
import { cutter } from "../cutter.server";

/** Puts a document into the index with the tokens of its text. */
export async function putText(document: Omit<NewSearchDocument, "number">, tx: Tx): Promise<void> {
  const { title, text } = { title: canonicalText(document.title), text: canonicalText(document.text) };
  await putDocument({ document: { ...document, title, text }, tokens: documentTokens({ title, text }, cutter()) }, tx);
}
