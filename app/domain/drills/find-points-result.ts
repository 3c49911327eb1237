import type { SourceSpan } from "@content/contract/rubric";
import type { MaterialSentence } from "./material-sentences";

/** A point of 找点训练 with the places it was taken from. */
export type PointToFind = { id: string; label: string; source: readonly SourceSpan[] };

export type FindPointsResult<Point extends PointToFind> = {
  /** Points of which at least one place was marked, each with the marked sentences that hold it. */
  found: { point: Point; sentences: string[] }[];
  missed: Point[];
  /** Marked sentences that hold no point. */
  extra: string[];
};

/** A place counts as held when at least this much of it lies in the sentence: a shared mark of punctuation is no place. */
const MIN_OVERLAP = 2;

/**
 * What marking the sentences `chosen` (ids; unknown ones and repeats are nothing) has found of the points: every point is
 * found or missed, every chosen sentence holds a found point or is too much. A point that stands in several places
 * is found at any of them, as on a marking sheet (domain.md §3.2). Source of the rule: issue 3, 找点训练.
 */
export function findPointsResult<Point extends PointToFind>(
  sentences: readonly MaterialSentence[],
  chosen: readonly string[],
  points: readonly Point[],
): FindPointsResult<Point> {
  const wanted = new Set(chosen);
  const marked = sentences.filter((sentence) => wanted.has(sentence.id));
  const held = points.map((point) => ({
    point,
    sentences: marked.filter((sentence) => holds(sentence, point)).map(({ id }) => id),
  }));
  const useful = new Set(held.flatMap((entry) => entry.sentences));
  return {
    found: held.filter((entry) => entry.sentences.length > 0),
    missed: held.filter((entry) => entry.sentences.length === 0).map(({ point }) => point),
    extra: marked.filter(({ id }) => !useful.has(id)).map(({ id }) => id),
  };
}

/** Whether a place of the point lies in the sentence. */
export function holds(sentence: MaterialSentence, point: PointToFind): boolean {
  return point.source.some(({ material, start, end }) => {
    if (material !== sentence.material) return false;
    const overlap = Math.min(end, sentence.end) - Math.max(start, sentence.start);
    return overlap >= Math.min(MIN_OVERLAP, end - start, sentence.end - sentence.start) && overlap > 0;
  });
}
