import type { PhotoMark } from "@db/schema/rows";
import type { PaperAnswer } from "~/services/marking/marked-attempt.server";
import { photoPage } from "~/services/attempts/get-writing-page.server";

/** Photos and marks as pages show them: standing marks numbered in the order of the pages and down each page. */
export function shownPaper({ photos, marks }: PaperAnswer) {
  const page = new Map(photos.map(({ id }, index) => [id, index]));
  const standing = marks
    .filter(({ photoId, removedAt }) => removedAt === null && page.has(photoId))
    .sort((a, b) => (page.get(a.photoId) ?? 0) - (page.get(b.photoId) ?? 0) || a.shape.y - b.shape.y);
  return {
    photos: photos.map(photoPage),
    erased: photos.some(({ erasedAt }) => erasedAt !== null),
    marks: standing.map((mark, index) => ({ ...markOf(mark), no: index + 1, isPoint: mark.pointId !== null })),
    removed: marks.filter(({ removedAt }) => removedAt !== null).map(markOf),
  };
}

function markOf({ id, photoId, pointId, shape, note }: PhotoMark) {
  return { id, photoId, pointId, shape, note };
}
