import { expect, test } from "vitest";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { inferMaterialPoints } from "./infer-material-points";

const TEXT = `柳湾镇的农贸市场开了二十年。摊位老化严重，雨天顶棚漏水。市场管理权责不清，几个部门互相推诿。停车位缺口很大，买菜的人只好把车停在路边。
去年，镇里成立市场管理委员会，摊主代表每周开会。镇里还建立食品检测小屋，当天公示检测结果。志愿者队伍引导车辆有序停放。`;
const material = { key: "m1", title: "资料1", hash: sha256Hex(TEXT), text: TEXT };

test("a question on problems takes the problems of its material, each with the words it was taken from", () => {
  const { points, bestOf } = inferMaterialPoints({ stem: "概括农贸市场存在的问题。", family: "gist" }, [material]);
  expect(points.length).toBeGreaterThanOrEqual(2);
  expect(bestOf).toBeUndefined();
  for (const { pointKind, source = [] } of points) {
    expect(pointKind).toBe("problem");
    for (const { start, end } of source) expect(TEXT.slice(start, end)).not.toMatch(/成立|建立|^[，。]/);
  }
});

test("a question on practices takes what was done", () => {
  const { points } = inferMaterialPoints({ stem: "概括柳湾镇的主要做法。", family: "gist" }, [material]);
  expect(points.map(({ pointKind }) => pointKind)).toEqual(points.map(() => "practice"));
  expect(points.map(({ label }) => label).join("\n")).toContain("成立市场管理委员会");
});

test("a material that says too little, and any essay, gets no points", () => {
  const little = { ...material, text: "柳湾镇有一座农贸市场。" };
  expect(inferMaterialPoints({ stem: "概括存在的问题。", family: "gist" }, [little])).toEqual({ points: [] });
  expect(inferMaterialPoints({ stem: "写一篇文章。", family: "essay" }, [material])).toEqual({ points: [] });
  expect(inferMaterialPoints({ stem: "概括存在的问题。", family: "gist" }, [])).toEqual({ points: [] });
});
