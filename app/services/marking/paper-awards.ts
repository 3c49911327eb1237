import type { PhotoRegion } from "@content/contract/report";
import type { PointAward } from "~/domain/marking/overridden/overridden-report";
import type { PaperAnswer } from "./marked-attempt.server";

/** The ids of the photos that evidence of an answer on paper may be on. */
export function photosOf(paper: PaperAnswer | null): ReadonlySet<string> {
  return new Set((paper?.photos ?? []).map(({ id }) => id));
}

/** What one marker drew on the photos: all that a blind mark of theirs may rest on, and all they may see of it. */
export function drawnBy(paper: PaperAnswer | null, personId: string): PaperAnswer | null {
  return paper && { ...paper, marks: paper.marks.filter(({ byPersonId }) => byPersonId === personId) };
}

/** Awards for an answer on paper rest on what is marked on its photos for each point, and on nothing else. */
export function withRegions(awards: readonly PointAward[], paper: PaperAnswer | null): PointAward[] {
  if (!paper) return [...awards];
  return awards.map((award) => ({ ...award, regions: regionsOf(paper, award.pointId) }));
}

function regionsOf({ marks }: PaperAnswer, pointId: string): PhotoRegion[] {
  return marks
    .filter((mark) => mark.pointId === pointId && mark.removedAt === null)
    .map(({ photoId, shape: { x, y, width, height } }) => ({ photo: photoId, x, y, width, height }));
}
