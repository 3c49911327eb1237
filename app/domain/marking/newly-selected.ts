import type { Report } from "@content/contract/report";
import { matchingForm } from "../text/normalise";
import type { PointAward } from "./overridden/overridden-report";

/** Words of an answer that a person held to earn a point. */
export type SelectedWords = { pointId: string; words: string };

const EDGES = /^[\s。；，、：！？.;,:!?]+|[\s。；，、：！？.;,:!?]+$/g;

/**
 * The words by which a person credited points and the engine did not: verbatim but for punctuation at their edges, each
 * wording once a point. What lies within the engine's own evidence teaches nothing.
 */
export function newlySelected(answer: string, engine: Report, awards: readonly PointAward[]): SelectedWords[] {
  const paid = new Map(engine.points.map((point) => [point.id, point.evidence]));
  const seen = new Set<string>();
  return awards.flatMap(({ pointId, awarded, places }) => {
    if (awarded <= 0) return [];
    return places.flatMap(({ start, end }) => {
      if (paid.get(pointId)?.some((one) => one.start <= start && end <= one.end)) return [];
      const words = answer.slice(start, end).replace(EDGES, "");
      const key = `${pointId}\n${matchingForm(words)}`;
      if (matchingForm(words) === "" || seen.has(key)) return [];
      seen.add(key);
      return [{ pointId, words }];
    });
  });
}
