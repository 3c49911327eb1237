import { expect, it } from "vitest";
import { partOf, scriptChoice } from "./script-choice";

it("cuts a list into parts that together are the list, and takes a part beyond the last as the last", () => {
  const all = Array.from({ length: 125 }, (_, at) => at);
  const parts = [1, 2, 3].map((part) => partOf(all, { part, size: 60 }));
  expect(parts.flatMap(({ chosen }) => chosen)).toEqual(all);
  expect(parts.map(({ from, to }) => [from, to])).toEqual([
    [1, 60],
    [61, 120],
    [121, 125],
  ]);
  expect(partOf(all, { part: 99, size: 60 })).toMatchObject({ part: 3, parts: 3, total: 125 });
  expect(partOf([], { part: 1, size: 60 })).toEqual({ chosen: [], part: 1, parts: 1, from: 0, to: 0, total: 0 });
});

it("reads a choice from an address, whatever is typed there", () => {
  expect(scriptChoice(new URLSearchParams("question=q&group=&person=p&part=2"))).toEqual({
    ...{ questionId: "q", groupId: null, personId: "p", part: 2 },
  });
  for (const part of ["-1", "0", "1.5", "x", "1e999"]) {
    expect(scriptChoice(new URLSearchParams({ part })).part).toBe(1);
  }
});
