import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "../score-answer";

const rubric = rubricSchema.parse({
  version: 1,
  title: "t",
  points: [
    {
      id: "p",
      label: "p",
      marks: 2,
      pointKind: "problem",
      expressions: [
        { role: "head", allOf: [["社区"], ["压力大"]] },
        { role: "detail", allOf: [["居民"], ["无暇走访", "没有时间"]] },
      ],
    },
  ],
});

/** Answers written for testing. */
const paid = (answer: string) => {
  const point = scoreAnswer({ answer, rubric }).points[0];
  return [point?.awarded, point?.evidence.map((evidence) => evidence.text)];
};

test("a detail pieced together in another item than its head does not pay beside it", () => {
  expect(paid("1.社区压力大。2.物业服务居民差，开会没有时间。")).toEqual([1, ["社区压力大"]]);
});

test("a pieced detail pays in its head's own item, and beside no head", () => {
  expect(paid("1.社区压力大，想见居民，却没有时间。")[0]).toBe(2);
  expect(paid("1.服务居民，没有时间。")[0]).toBe(1);
});

test("a detail that stands in one clause speaks for itself anywhere", () => {
  expect(paid("1.社区压力大。2.居民没有时间见到干部。")[0]).toBe(2);
});

test("of equal details the one in the head's item is shown", () => {
  expect(paid("1.居民没有时间。2.社区压力大，居民家无暇走访。")[1]).toEqual(["社区压力大", "居民家无暇走访"]);
});

test("the same words are not head and detail at once", () => {
  const twice = rubricSchema.parse({
    ...rubric,
    points: [
      {
        ...rubric.points[0],
        expressions: [
          { role: "head", allOf: [["停车"], ["共享", "开放"]] },
          { role: "detail", allOf: [["停车", "图书馆"], ["开放"]] },
        ],
        pointKind: "measure",
      },
    ],
  });
  const share = (answer: string) => scoreAnswer({ answer, rubric: twice }).share;
  expect(share("推动停车开放。")).toBe(0.5);
  expect(share("推动停车共享，图书馆开放。")).toBe(1);
});
