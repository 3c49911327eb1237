import { expect, test } from "vitest";
import { hintsIn } from "../../../../../tests/factories/hints-in";

const parts = (answer: string) =>
  hintsIn(answer, { family: "proposal" }).flatMap(({ code, params }) =>
    code.startsWith("hint-measure-") ? [[code.slice(13), params["numbers"] ?? params["of"]]] : [],
  );

test("measures that show who acts, what is done and what for are said to be complete", () => {
  expect(
    parts("一是由街道牵头摸排车位，解决停车难。二是社区组建业委会，让居民的事有人管。三是物业公示账目，避免纠纷。"),
  ).toEqual([["complete", 3]]);
});

test("the items that lack a part are named by their numbers", () => {
  expect(parts("1.由街道牵头摸排车位，解决停车难。2.更换老旧管网。3.社区组建业委会。")).toEqual([
    ["subject", "2"],
    ["purpose", "2、3"],
  ]);
});

test("an item of nothing but general phrases lacks an action", () => {
  expect(
    parts("一要加强组织领导，提高政治站位。二要由街道牵头摸排车位，解决停车难。三要完善社区议事制度，让居民做主。"),
  ).toContainEqual(["action", "1"]);
});

test.each([
  ["problems", "1.车位不足，物业管理缺位。2.设施老化，推进改造的资金缺乏。"],
  ["sections of a proposal", "一、主要问题\n车位不足。\n二、对策建议\n推进改造。"],
  ["steps of a timetable", "1.第一季度摸清底数，推进试点。2.第二季度组织评估，推广经验。"],
  ["prose", "街道应当摸排车位，解决停车难。"],
])("%s are no list of measures", (_, answer) => {
  expect(parts(answer)).toEqual([]);
});

test("questions that ask for no measures get no hint of them", () => {
  expect(hintsIn("1.更换管网。2.摸排车位。", { family: "gist" })).toEqual([]);
});
