import { listOpenAttempts } from "@db/queries/attempts/attempts";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { getPack } from "@db/queries/content/packs";
import { visibleParts } from "~/domain/access/visible-parts";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { CLIPPING_LIMITS } from "~/domain/clippings/clipping";
import { isCalendarDay } from "~/domain/clippings/is-calendar-day";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { visibleLibraryEntry } from "~/services/library/visible-library-entry.server";

/** Where selected words are from, as the school knows it: nothing of it is taken from the form. */
export type ClippingOrigin = { source: string; sourceDate: string; topics: string[]; packId: string | null };

type Ask = { viewer: Viewer; now: number };

/** What words of an entry of the library are from; null where the entry is not there for the viewer. */
export async function entryOrigin({ entryId, viewer, now }: Ask & { entryId: string }): Promise<ClippingOrigin | null> {
  const visible = await visibleLibraryEntry({ entryId, viewer, now });
  if (!visible) return null;
  const { title, packId, entryDate } = visible.entry;
  const pack = await getPack({ packId });
  const sourceDate = entryDate !== null && isCalendarDay(entryDate) ? entryDate : "";
  return { source: sourceOf(pack?.title ?? "", title), sourceDate, topics: topicsOf(pack?.title), packId };
}

/**
 * What words of a question's materials are from. Null where the question may not be practised freely: not in the bank, held by an
 * assignment that is not released, or while any 模考 of the viewer runs.
 */
export async function materialOrigin({
  questionId,
  viewer,
  now,
}: Ask & { questionId: string }): Promise<ClippingOrigin | null> {
  const published = await getPublishedQuestion({ questionId });
  if (!published) return null;
  const { question, version } = published;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [questionId], now });
  const assignments = assignmentsOf(questionId);
  const browsed = visibleParts(viewer, question, assignments, "browse");
  if (!browsed.materials || !visibleParts(viewer, question, assignments, "sealed").points) return null;
  if (await isInMockExam(viewer)) return null;
  const pack = question.packId === null ? null : await getPack({ packId: question.packId });
  const topics = topicsOf(pack?.title);
  return {
    source: sourceOf(pack?.title ?? "", version.content.title),
    sourceDate: "",
    topics,
    packId: question.packId,
  };
}

async function isInMockExam(viewer: Viewer): Promise<boolean> {
  const candidateId = personOf(viewer);
  return candidateId !== null && (await listOpenAttempts({ candidateId })).some(({ mode }) => mode === "timed");
}

function sourceOf(pack: string, title: string): string {
  return [pack, `《${title}》`]
    .filter((part) => part !== "")
    .join(" ")
    .slice(0, CLIPPING_LIMITS.source);
}

/** A topic's name as a tag, where it is short enough to be one. */
function topicsOf(title: string | undefined): string[] {
  const tag = (title ?? "").replace(/[、，,；;|\s]+/g, "");
  return tag !== "" && tag.length <= CLIPPING_LIMITS.tag ? [tag] : [];
}
