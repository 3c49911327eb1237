import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_EDITS, photoPlan, type PhotoEdits, type PhotoPlan } from "./photo-plan";

/** Where a point of the picture, in pixels, is drawn. */
function at({ matrix: [a, b, c, d, e, f] }: PhotoPlan, x: number, y: number): number[] {
  return [a * x + c * y + e, b * x + d * y + f].map((value) => Math.round(value * 1e6) / 1e6 + 0);
}

const SIZE = { width: 400, height: 300 };

describe("the plan of a picture", () => {
  it("leaves a small picture without edits as it is", () => {
    const plan = photoPlan(SIZE, NO_EDITS, 2400);
    expect([plan.width, plan.height, at(plan, 0, 0), at(plan, 400, 300)]).toEqual([400, 300, [0, 0], [400, 300]]);
  });

  it("turns by quarters clockwise: the top left corner goes round", () => {
    const corner = (turns: PhotoEdits["turns"]) => at(photoPlan(SIZE, { ...NO_EDITS, turns }, 2400), 0, 0);
    expect([corner(0), corner(1), corner(2), corner(3)]).toEqual([
      [0, 0],
      [300, 0],
      [400, 300],
      [0, 400],
    ]);
  });

  it("cuts shares of the turned picture and draws what is left from the corner on", () => {
    const plan = photoPlan(SIZE, { turns: 1, crop: { left: 0.1, top: 0.25, right: 0, bottom: 0.25 } }, 2400);
    expect([plan.width, plan.height]).toEqual([270, 200]);
    expect(at(plan, 100, 270)).toEqual([0, 0]);
  });

  it("is never longer than asked, never empty, and never enlarges, whatever the edits", () => {
    const share = fc.double({ min: -1, max: 2, noNaN: true });
    const crop = fc.record({ left: share, top: share, right: share, bottom: share });
    const turns = fc.constantFrom<PhotoEdits["turns"]>(0, 1, 2, 3);
    const side = fc.integer({ min: 1, max: 6000 });
    fc.assert(
      fc.property(side, side, turns, crop, fc.integer({ min: 1, max: 2400 }), (width, height, turned, cut, longest) => {
        const plan = photoPlan({ width, height }, { turns: turned, crop: cut }, longest);
        expect(Math.min(plan.width, plan.height)).toBeGreaterThanOrEqual(1);
        expect(Math.max(plan.width, plan.height)).toBeLessThanOrEqual(Math.min(longest, Math.max(width, height)));
      }),
    );
  });
});
