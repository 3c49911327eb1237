import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rubric } from "@content/contract/rubric";
import { materialSentences } from "../drills/material-sentences";
import { chosenOf, marksOf, type HuntMaterial } from "./hunt-marks";
import { huntResult } from "./hunt-result";
import { placedPoints } from "./placed-points";
import { scoreRewrites } from "./score-rewrites";
import { anyText } from "../../../tests/factories/any-text";

const FIRST = "巷口的路灯坏了大半，夜里出门要打手电。清晨倒很安静。\n垃圾桶三天一清，夏天气味刺鼻。";
const SECOND = "老人反映，看病要走四里路。村医一周只来一次。";
const materials: HuntMaterial[] = [
  { key: "m1", title: "材料1", text: FIRST },
  { key: "m2", title: "材料2", text: SECOND },
];
const ids = materials.flatMap(({ key, text }) => materialSentences(key, text).map(({ id }) => id));
const place = (material: string, text: string, words: string) => {
  const start = text.indexOf(words);
  return { material, start, end: start + words.length };
};
const point = (id: string, label: string, groups: string[][], source?: ReturnType<typeof place>[]) => ({
  ...{ id, label, marks: 2, pointKind: "problem" as const },
  expressions: [{ allOf: groups, role: "whole" as const }],
  ...(source ? { source } : {}),
});
const rubric: Rubric = {
  version: 1,
  title: "概括问题",
  mode: "points",
  marks: null,
  points: [
    point(
      "light",
      "照明设施失修",
      [
        ["照明", "路灯"],
        ["失修", "损坏"],
      ],
      [place("m1", FIRST, "路灯坏了大半")],
    ),
    point(
      "doctor",
      "就医不便",
      [
        ["就医", "看病"],
        ["不便", "困难"],
      ],
      [place("m2", SECOND, "看病要走四里路"), place("m2", SECOND, "一周只来一次")],
    ),
    point("form", "分条作答", [["一是"]]),
    point("lost", "出处有误", [["出处"]], [{ material: "m2", start: 4, end: 400 }]),
  ],
};
const points = placedPoints(rubric, materials);

describe("looking for points", () => {
  it("asks only for points with a place inside a material", () => {
    expect(points.map(({ id }) => id)).toEqual(["light", "doctor"]);
    expect(placedPoints(null, materials)).toEqual([]);
    expect(placedPoints(rubric, [])).toEqual([]);
  });

  it("tells found, missed and too much, and names the places without what the points are called", () => {
    const result = huntResult(materials, points, ["m1:2", "m2:2"]);
    expect(result).toMatchObject({ found: 1, missed: 1, surplus: 1 });
    expect(result.points).toMatchObject([
      { id: "light", found: false, places: [{ material: "材料1", text: "路灯坏了大半" }] },
      { id: "doctor", found: true },
    ]);
    expect(result.marks).toEqual({ "m1:1": "missed", "m1:2": "extra", "m2:2": "found" });
    for (const { label } of rubric.points) expect(JSON.stringify(result)).not.toContain(label);
  });

  it("keeps marked sentences as places and gives the same sentences back, whatever else was sent", () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.array(fc.string()), (chosen, noise) => {
        const marks = marksOf(materials, [...noise, ...[...chosen].reverse(), ...chosen]);
        expect(marks).toHaveLength(chosen.length);
        expect(chosenOf(materials, marks)).toEqual(chosen);
        for (const { material, start, end } of marks) {
          expect(materials[material]?.text.slice(start, end).trim()).not.toBe("");
        }
      }),
    );
  });

  it("counts each point once as found or missed and each marked sentence once as held or too much", () => {
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        const { found, missed, surplus, marks } = huntResult(materials, points, chosen);
        expect(found + missed).toBe(points.length);
        const held = Object.values(marks).filter((mark) => mark === "found").length;
        expect(held + surplus).toBe(chosen.length);
      }),
    );
  });

  it("never loses a point by marking one sentence more", () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), (chosen, more) => {
        const before = huntResult(materials, points, chosen);
        expect(huntResult(materials, points, [...chosen, more]).found).toBeGreaterThanOrEqual(before.found);
      }),
    );
  });
});

describe("the wording of a point", () => {
  it("is scored by its own point alone", () => {
    const rewrites = { light: "路灯损坏较多", doctor: "照明设施失修", unknown: "就医不便" };
    const [light, doctor, form] = scoreRewrites(rubric.points, rewrites, "概括问题");
    expect(light?.judged).toEqual({ share: 1, status: "hit", reason: null });
    expect(doctor?.judged).toMatchObject({ share: 0, status: "missed" });
    expect(form).toEqual({ id: "form", label: "分条作答", text: "", judged: null });
  });

  it("may be anything and is judged between nothing and all of the point", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const [light] = scoreRewrites(points, { light: text }, "概括问题");
        const share = light?.judged?.share ?? 0;
        expect(share >= 0 && share <= 1).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
