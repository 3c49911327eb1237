import { expect, test } from "vitest";
import { hintsIn } from "../../../../../tests/factories/hints-in";

const named = (answer: string, given: { identity?: string; material?: string } = {}) =>
  hintsIn(answer, {}, given).flatMap(({ code, words }) => (code === "identity-in-text" ? [words] : []));

test("a name, unit or number of one's own is shown as a warning", () => {
  expect(named("大家好，我叫王小明，来自基层。")).toEqual(["我叫王小明"]);
  expect(named("我是来自青山县财政局的干部。")).toEqual(["我是来自青山县财政局"]);
  expect(named("准考证号：20261234567")).toEqual(["准考证号：20261234567"]);
});

test("the prompt's identity, ××, and places of the material are right", () => {
  expect(named("我是青山县财政局的干部。", { identity: "青山县财政局工作人员" })).toEqual([]);
  expect(named("我来自青山县。", { material: "青山县推行改革。" })).toEqual([]);
  expect(named("我叫×××，我是某县财政局的干部，我来自B区教育局，我是市人社局工作人员。")).toEqual([]);
});

test("what others say and words that only look like a name are left alone", () => {
  expect(named("老秦说：“我叫王小明，跑了六个部门。”")).toEqual([]);
  expect(named("我叫来同事帮忙，我叫停了施工，我是一名基层干部。")).toEqual([]);
});
