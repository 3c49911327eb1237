import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreAnswer } from "~/domain/scoring/score-answer";
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

test("twenty thousand lines come back as points", () => {
  const lines = Array.from({ length: 20_000 }, (_, at) =>
    at % 3 === 0
      ? `${at % 90}.机制不健全，答出“统筹”或“协调”（2分）`
      : at % 3 === 1
        ? "关键词“考核”(1分)，近义“评估”"
        : "随手一记",
  );
  expect(readMarkingSheet(lines.join("\n")).rubric.points.length).toBeGreaterThan(10_000);
});

const TUTORS = [
  "格式1分",
  "卷面整洁（1分）",
  "语言准确、条理清楚（2分）",
  "【语言】表述流畅，1分",
  "标题、称谓、落款（3分）",
  "内容：全面（2分）",
  "观点明确1分",
  "结尾1分",
  "对策（4分）",
  "条理/层次（1分）",
];

test.each(TUTORS)("%s becomes no point: the total keeps its marks and a doubt names them", (line) => {
  const marks = Number(/(\d)分/.exec(line)?.[1]);
  const { rubric, doubts } = readMarkingSheet(`1.机制不健全（2分）\n${line}`);
  expect(rubric.points.map(({ label }) => label)).toEqual(["机制不健全"]);
  expect(rubric.marks).toBe(2 + marks);
  expect(doubts).toMatchObject([{ line: 2, code: "tutor-judges", text: expect.stringContaining(`（${marks}分）`) }]);
});

test.each([
  "称谓“各位居民”（1分）",
  "观点：减负要治根源（2分）",
  "结尾：发出倡议，携手共建（2分）",
  "结构单一（2分）",
  "标点符号教学不足（1分）",
  "分析用户需求（2分）",
])("%s is told by words and stays a point", (line) => {
  const { rubric, doubts } = readMarkingSheet(line);
  expect(rubric.points).toHaveLength(1);
  expect(doubts).toEqual([]);
});

test("an answer that writes the names of the tutor's marks earns none of them", () => {
  const { rubric } = readMarkingSheet("1.机制不健全（2分）\n语言1分\n格式1分\n卷面1分");
  const whole = rubricSchema.parse({ version: 1, title: "评分细则", ...rubric });
  const report = scoreAnswer({ answer: "格式规范，语言流畅，卷面整洁。", rubric: whole });
  expect([report.marks, report.maxMarks]).toEqual([0, 5]);
  expect(report.findings).toContainEqual({ code: "marks-unassigned", params: { amount: 3 } });
});

test("k of n is worked out from what the total leaves for the points", () => {
  const { rubric } = readMarkingSheet(
    "满分7分\n1.机制不健全（2分）\n2.资金不足（2分）\n3.人才流失（2分）\n4.宣传不够（2分）\n语言1分",
  );
  expect([rubric.bestOf, rubric.marks]).toEqual([3, 7]);
});

test("marks of the tutor's that are not told cannot make the sum differ", () => {
  const codes = readMarkingSheet("满分7分\n1.机制不健全（5分）\n2.语言").doubts.map(({ code }) => code);
  expect(codes).toEqual(["tutor-judges"]);
});
