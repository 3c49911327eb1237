import type { Tx } from "@db/client/types";
import { putDocument, type DocumentToIndex } from "@db/queries/search/documents";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { documentTokens } from "~/domain/search/tokens";
import { cutter } from "../cutter.server";

type WithText = DocumentToIndex["document"] & DocumentToIndex["text"];

/** Puts a document into the index with the tokens of its text. */
export async function putText({ title, text, ...document }: WithText, tx: Tx): Promise<void> {
  const shown = { title: canonicalText(title), text: canonicalText(text) };
  await putDocument({ document, text: shown, tokens: documentTokens(shown, cutter()) }, tx);
}
