import { listCarriers } from "@db/queries/search/carriers";
import { listFoundEntries, listFoundQuestions, type FoundQuestion } from "@db/queries/search/found-sources";
import { getSet } from "@db/queries/sets/sets";
import type { SearchDocument } from "@db/schema/rows";
import { visibleEntry } from "~/domain/access/visible-entry";
import { isStaff, type Viewer } from "~/domain/access/viewer";
import { visibleParts } from "~/domain/access/visible-parts";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { libraryAccess } from "~/services/library/library-access.server";
import { openSet } from "~/services/sittings/sets/open-set.server";

/** Where a document is read: a page, or null where it has none, and what it belongs to. */
export type Place = { href: string | null; within: string | null };

type Located = Pick<SearchDocument, "source" | "sourceId">;
type PlaceDocuments<Found> = { viewer: Viewer; documents: readonly Found[]; now: number };

/**
 * The documents that the viewer may see, by the same rules as the pages of each, with their places. This is what decides; what the
 * database left out before only saves work. A document that is missing here is not the viewer's to know of.
 */
export async function placeDocuments<Found extends Located>({
  viewer,
  documents,
  now,
}: PlaceDocuments<Found>): Promise<Map<Found, Place>> {
  const placed = new Map<Found, Place>();
  const idsOf = (source: SearchDocument["source"]) =>
    documents.filter((document) => document.source === source).map(({ sourceId }) => sourceId);
  const carriers = await listCarriers({ hashes: idsOf("material") });
  const questionIds = [...new Set([...idsOf("question"), ...carriers.map(({ questionId }) => questionId)])];
  const questions = new Map((await listFoundQuestions({ ids: questionIds })).map((found) => [found.id, found]));
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds, now });
  const entries = new Map((await listFoundEntries({ ids: idsOf("entry") })).map((found) => [found.id, found]));
  const withheld = entries.size === 0 ? [] : await libraryAccess({ viewer, now });

  const partsOf = (question: FoundQuestion) => visibleParts(viewer, question, assignmentsOf(question.id), "browse");
  const hrefOf = (question: FoundQuestion) =>
    question.status === "published" ? `/questions/${question.id}` : `/desk/questions/${question.id}`;

  for (const document of documents) {
    const { source, sourceId } = document;
    if (source === "question") {
      const question = questions.get(sourceId);
      if (question && partsOf(question).prompt) placed.set(document, { href: hrefOf(question), within: null });
    } else if (source === "material") {
      const carrying = carriers
        .filter(({ hash }) => hash === sourceId)
        .flatMap(({ questionId, audience }) => ({ question: questions.get(questionId), audience }))
        // A draft's material is no part of what others see of its question.
        .filter(({ audience }) => audience !== "staff" || isStaff(viewer))
        .flatMap(({ question }) => (question && partsOf(question).materials ? [question] : []));
      const first = carrying.find(({ status }) => status === "published") ?? carrying[0];
      if (first) placed.set(document, { href: hrefOf(first), within: first.title });
    } else if (source === "entry") {
      const entry = entries.get(sourceId);
      if (entry && visibleEntry(viewer, entry, withheld)) {
        placed.set(document, { href: `/library/${sourceId}`, within: entry.packTitle });
      }
    } else if (isStaff(viewer)) {
      if (await getSet({ setId: sourceId })) placed.set(document, { href: `/desk/sets/${sourceId}`, within: null });
    } else if (await openSet({ setId: sourceId, viewer, now })) {
      placed.set(document, { href: `/sets/${sourceId}`, within: null });
    }
  }
  return placed;
}
