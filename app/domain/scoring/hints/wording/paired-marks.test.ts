import { expect, test } from "vitest";
import { hintsIn } from "../../../../../tests/factories/hints-in";

const unpaired = (answer: string) =>
  hintsIn(answer).flatMap(({ code, words, params }) =>
    code.startsWith("hint-mark-") ? [[code.slice(10), words, params["expected"]]] : [],
  );

test("a mark without its other half is shown with the words beside it", () => {
  expect(unpaired("他说：“门好进了，脸好看了。\n事情还是不好办。")).toEqual([
    ["unclosed", "“门好进了，脸好看了。", "”"],
  ]);
  expect(unpaired("推行一网通办”改革。")).toEqual([["unopened", "推行一网通办”", "“"]]);
  expect(unpaired("印发《办法和方案。")).toEqual([["unclosed", "《办法和方案。", "》"]]);
  expect(unpaired("楼栋2]已改造。")).toEqual([["unopened", "楼栋2]", "["]]);
  expect(unpaired("小区（含老旧院落改造。")).toEqual([["unclosed", "（含老旧院落改造。", "）"]]);
});

test("a mark left open inside another is the one shown", () => {
  expect(unpaired("推行“《办法”。")).toEqual([["unclosed", "《办法”。", "》"]]);
});

test.each([
  "学习《关于推进“一网通办”的意见》（2025年印发），落实“‘三单’制度”。",
  "1）车位不足；2）设施老化。a）物业缺位。\n一）管理混乱。",
  "It’s a citizens’ hall. 会议室(2号)已满。",
  "“第一段话。\n“第二段话，到此为止。”",
  "全角（与半角)混用只是宽窄不同。",
])("paired marks are left alone: %s", (answer) => {
  expect(unpaired(answer)).toEqual([]);
});
