import type { QuestionContent } from "@content/contract/question";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import { getNotes } from "~/services/notes/get-notes.server";

type NotesOf = {
  attempt: { id: string; sittingId: string | null };
  personId: string;
  content: QuestionContent;
};

/**
 * What the writer marked in the materials of this question and sketched while writing; null where there is nothing. A paper's
 * notes are kept with its first answer, since its materials are shared.
 */
export async function notesOf({ attempt, personId, content }: NotesOf) {
  const { id, sittingId } = attempt;
  const together = sittingId === null ? [] : await listAttemptsOfSitting({ sittingId });
  const stored = await getNotes({ attemptId: together[0]?.id ?? id, personId });
  if (!stored) return null;
  const marked = new Set(stored.content.marks.map(({ material }) => material));
  const titles = new Map(content.materials.map(({ hash, title }) => [hash, title]));
  const found = await getMaterialsByHashes({ hashes: [...titles.keys()].filter((hash) => marked.has(hash)) });
  const materials = content.materials.flatMap(({ key, hash, title }) => {
    const text = found.find((material) => material.hash === hash)?.text;
    return text === undefined ? [] : [{ key, hash, title, text }];
  });
  const marks = stored.content.marks.filter(({ material }) => titles.has(material));
  if (marks.length === 0 && stored.content.outline.trim() === "") return null;
  return { materials, marks, outline: stored.content.outline, shared: sittingId !== null };
}
