import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { PackQuestion } from "@content/contract/pack";
import { shippedPack } from "../answers/sample-scripts";

const slugs = readdirSync(resolve(import.meta.dirname, "../../content/packs")).sort();

/** The given texts in order, up to `characters`, with how far each of them goes. */
function sliceOf(materials: { id: string; text: string }[], characters: number) {
  const reach = new Map<string, number>();
  let left = characters;
  for (const { id, text } of materials) {
    reach.set(id, Math.min(left, text.length));
    left = Math.max(0, left - text.length);
  }
  const text = materials.map(({ id, text: whole }) => whole.slice(0, reach.get(id))).join("\n");
  return { text: text.trim(), reach };
}

describe.each(slugs)("the beginning of the material copied up to the limit, in %s,", (slug) => {
  const { questions, score, material } = shippedPack(slug);
  const asked = questions.filter(({ rubric, materials }) => rubric && rubric.mode !== "band" && materials.length > 0);

  /** Points that a slice earns, and those of them whose place in the material lies beyond it. */
  function credited(question: PackQuestion, ids: string[]) {
    const texts = ids.map((id) => ({ id, text: material(id) }));
    const { text, reach } = sliceOf(texts, question.limit.max ?? question.limit.min ?? 400);
    return score(question, text).points.flatMap((point, index) => {
      if (point.awarded === 0) return [];
      const source = question.rubric?.points[index]?.source ?? [];
      const lies = source.some(({ material: id, start }) => start < (reach.get(id) ?? 0));
      return [{ point: `${question.id} ${point.id}`, lies, evidence: point.evidence.map(({ text: words }) => words) }];
    });
  }

  test("earns only points that lie in it", () => {
    const all = asked.flatMap((question) => credited(question, question.materials));
    expect(all.length).toBeGreaterThanOrEqual(10);
    expect(all.filter(({ lies }) => !lies)).toEqual([]);
  });

  test("earns only points that lie in it where each material is begun anew", () => {
    const all = asked.flatMap((question) => question.materials.flatMap((id) => credited(question, [id])));
    expect(all.filter(({ lies }) => !lies)).toEqual([]);
  });
});
