import fc from "fast-check";
import { expect, test } from "vitest";
import { pointSchema, rubricSchema } from "../contract/rubric";
import { readMarkingSheet } from "./read-marking-sheet";
import { placeLine } from "./sheet/placing/place-line";
import { sheetLines } from "./sheet/reading/sheet-lines";
import { DOUBT_CODES, emptyState } from "./sheet/sheet-state";

const FRAGMENTS =
  "机制不健全 部门各管一段 群众参与少 “统筹” “协调”或“牵头” 写“放任”不得分 关键词：预案/演练 （2分） (1分) 3分 两分 1—2分 0分 9999分 每点2分 任答3点即可 " +
  "满分10分 共6分 总括1分 细节1分 总括：治理无序 细节：摊位占道 一、 （二） 1. ② 要点三： 【要点】 问题 对策： 意思相近即可 扣1分 只写“重视”得1分 \t | ， ； 。 第一题 评分标准";
const sheet = fc
  .array(
    fc.oneof(
      fc.constantFrom(...FRAGMENTS.split(" ")),
      fc.constant("\n"),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(""));

test("whatever is pasted becomes points of the contract and doubts with known codes", () => {
  fc.assert(
    fc.property(sheet, (text) => {
      const { rubric, doubts } = readMarkingSheet(text);
      for (const point of rubric.points) expect(pointSchema.parse(point)).toEqual(point);
      const whole = { version: 1, title: "评分细则", ...rubric };
      if (rubric.points.length > 0) expect(rubricSchema.safeParse(whole).error?.issues).toBeUndefined();
      else expect(doubts.map(({ code }) => code)).toContain("no-points");
      for (const { code, line } of doubts) {
        expect(DOUBT_CODES).toContain(code);
        expect(line).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
});

test("every line that holds anything is used or doubted", () => {
  fc.assert(
    fc.property(sheet, (text) => {
      const state = emptyState();
      const lines = sheetLines(text);
      for (const line of lines) placeLine(line, state);
      const doubted = new Set(state.doubts.map(({ line }) => line));
      for (const { no } of lines) expect(state.used.has(no) || doubted.has(no)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("a remark put between the lines of any sheet shows in the rubric or in the doubts of its line", () => {
  const remark = "阅卷组长另行通知本校教师";
  fc.assert(
    fc.property(sheet, fc.nat({ max: 20 }), (text, at) => {
      const lines = text.split("\n");
      const index = Math.min(at, lines.length);
      lines.splice(index, 0, remark);
      const { rubric, doubts } = readMarkingSheet(lines.join("\n"));
      const inRubric = rubric.points.some(({ label }) => label.includes(remark));
      const inDoubts = doubts.some(({ line, text: words }) => line === index + 1 && words.includes(remark));
      expect(inRubric || inDoubts).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("twenty thousand lines are read in less than two seconds of the processor", () => {
  const lines = Array.from({ length: 20_000 }, (_, at) =>
    at % 3 === 0
      ? `${at % 90}.机制不健全，答出“统筹”或“协调”（2分）`
      : at % 3 === 1
        ? "关键词“考核”(1分)，近义“评估”"
        : "随手一记",
  );
  const before = process.cpuUsage();
  expect(readMarkingSheet(lines.join("\n")).rubric.points.length).toBeGreaterThan(10_000);
  // Time of the processor: others may be busy on the same machine.
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
});
