import { expect, test } from "vitest";
import { overlapOf, skeletonShare } from "./word-overlap";
import { areParallel } from "./parallel-heads";

test("overlap counts subject characters that stand in pairs", () => {
  expect(overlapOf("给企业一个准数", "企业心里有准数")).toEqual({ share: 1, characters: 4 });
  expect(overlapOf("给企业一个准数", "业主企图准时数钱")).toEqual({ share: 0, characters: 0 });
  expect(overlapOf("，的了", "的了")).toEqual({ share: 0, characters: 0 });
});

test("heads are parallel by length or by a shared skeleton, and else not", () => {
  expect(skeletonShare("以党建引领聚力", "以制度创新聚力")).toBeGreaterThanOrEqual(0.4);
  expect(areParallel("坚持党建引领", "推动重心下移")).toBe(true);
  expect(areParallel("让老街区住出新滋味", "让小院子管出新样子来了吗")).toBe(false);
  expect(areParallel("要把心思花在听民声上", "要把更多的心思花在补里子上")).toBe(true);
  expect(areParallel("人人参与", "管网改造要走在门头之前")).toBe(false);
});
