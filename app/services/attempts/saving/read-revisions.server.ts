import { database } from "@db/client/database";
import type { Reader } from "@db/client/types";
import { listStoredRevisions } from "@db/queries/attempts/revisions";
import type { StoredRevision } from "@db/schema/rows";
import { wholeTexts } from "~/domain/saving/text-chain";
import { hashOfText } from "./hash-of-text.server";

/** A revision with its whole text; empty once it is erased. */
export type WholeRevision = Omit<StoredRevision, "base" | "prefix" | "suffix" | "body"> & { text: string };

/**
 * Every revision of an attempt with its whole text, by number; the caller has made sure whose attempt it is. Throws where a
 * text does not match the hash it was acknowledged with: the database is damaged, and a wrong text is worse than none.
 */
export async function readRevisions(
  { attemptId }: { attemptId: string },
  on: Reader = database(),
): Promise<WholeRevision[]> {
  const rows = await listStoredRevisions({ attemptId }, on);
  const kept = rows.filter(({ erasedAt }) => erasedAt === null);
  const texts = wholeTexts(kept);
  return rows.map(({ base: _base, prefix: _prefix, suffix: _suffix, body: _body, ...row }) => {
    const text = row.erasedAt === null ? (texts.get(row.number) ?? "") : "";
    if (row.erasedAt === null && hashOfText(text) !== row.hash) {
      throw new Error(`revision ${row.number} of attempt ${attemptId} is not the text that was saved`);
    }
    return { ...row, text };
  });
}
