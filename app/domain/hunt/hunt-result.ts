import { findPointsResult, holds } from "../drills/find-points-result";
import type { SentenceMark } from "../drills/drill-result";
import { materialSentences } from "../drills/material-sentences";
import type { HuntMaterial } from "./hunt-marks";
import type { PlacedPoint } from "./placed-points";

/** What the marks came to. A point is found where one of its places was marked; a marked sentence without a place is too much. */
export type HuntResult = {
  found: number;
  missed: number;
  surplus: number;
  /** In the rubric's order, by number and place: what the points are called comes later, with the rewriting. */
  points: { id: string; found: boolean; places: { material: string; text: string }[] }[];
  /** By sentence id; sentences that were rightly left alone have none. */
  marks: Record<string, SentenceMark>;
};

/** Compares the marked sentences (ids) with the places of the points. Source of the rule: issue 7, 找点训练. */
export function huntResult(
  materials: readonly HuntMaterial[],
  points: readonly PlacedPoint[],
  chosen: readonly string[],
): HuntResult {
  const byKey = new Map(materials.map((material) => [material.key, material]));
  const sentences = materials.flatMap(({ key, text }) => materialSentences(key, text));
  const { found, missed, extra } = findPointsResult(sentences, chosen, points);
  const foundIds = new Set(found.map(({ point }) => point.id));
  const overlooked = sentences.filter((sentence) => missed.some((point) => holds(sentence, point)));
  return {
    found: found.length,
    missed: missed.length,
    surplus: extra.length,
    points: points.map(({ id, source }) => ({
      id,
      found: foundIds.has(id),
      places: source.flatMap(({ material, start, end }) => {
        const from = byKey.get(material);
        return from ? [{ material: from.title, text: from.text.slice(start, end) }] : [];
      }),
    })),
    marks: Object.fromEntries([
      ...overlooked.map(({ id }) => [id, "missed"] as const),
      ...extra.map((id) => [id, "extra"] as const),
      ...found.flatMap((entry) => entry.sentences.map((id) => [id, "found"] as const)),
    ]),
  };
}
