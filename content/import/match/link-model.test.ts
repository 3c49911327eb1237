import { expect, test } from "vitest";
import { linkModel } from "./link-model";

const point = (text: string, line: number, ...children: ReturnType<typeof leaf>[]) => ({ text, line, children });
const leaf = (text: string, line: number) => ({ text, line, children: [] });

test("every point is linked to the paragraph that heads with its words, although the ordinals drifted", () => {
  const { links, missing } = linkModel(
    [point("(一)水要清。", 1, leaf("一是截住源头。", 2), leaf("二是管住末端。", 3)), point("(二)岸要绿。", 4)],
    [
      { text: "治水要管源头和末端，水要清、岸要绿。" },
      { text: "首先，水要清。一方面，截住源头。另一方面，管住末端。" },
      { text: "其次，岸要绿。" },
    ],
  );
  expect(missing).toEqual([]);
  expect(links).toEqual([
    { pointLine: 1, paragraph: 1 },
    { pointLine: 2, paragraph: 1 },
    { pointLine: 3, paragraph: 1 },
    { pointLine: 4, paragraph: 2 },
  ]);
});

test("a point said in other words is found by its clause, one that is not there is reported", () => {
  const { links, missing } = linkModel(
    [leaf("一、把议事权交给居民", 1), leaf("二、建设海绵城市", 2)],
    [{ text: "近年来变化很大。" }, { text: "把议事的权力交给居民。茶馆里的会开得热闹。" }],
  );
  expect(links).toEqual([{ pointLine: 1, paragraph: 1 }]);
  expect(missing.map(({ line }) => line)).toEqual([2]);
});
