import type { Limit } from "@content/contract/limit";
import { rubricSchema } from "@content/contract/rubric";
import fc from "fast-check";
import { expect, test } from "vitest";
import { markingProfile } from "../../profiles/marking-profiles";
import { scoreAnswer } from "../score-answer";
import { sheetUse } from "./sheet-use";

const upTo = (max: number): Limit => ({ kind: "max", min: null, max, text: `不超过${max}字` });
const small = { limit: upTo(50), family: "gist" as const, genre: null };
const letter = { limit: upTo(50), family: "document" as const, genre: "open-letter" as const };

test("a small question of 50 字 has two rows and two spare ones", () => {
  expect(sheetUse({ ...small, answer: "字".repeat(50) })).toEqual({ usedRows: 2, sheetRows: 4, end: 50 });
  expect(sheetUse({ ...small, answer: "字".repeat(100) })).toEqual({ usedRows: 4, sheetRows: 4, end: 100 });
  expect(sheetUse({ ...small, answer: "字".repeat(101) })).toEqual({ usedRows: 5, sheetRows: 4, end: 100 });
});

test("each line begins a row, empty lines take none, and closing marks squeeze into the last cell", () => {
  expect(sheetUse({ ...small, answer: "甲\n\n乙\n丙\n丁\n戊" })).toEqual({ usedRows: 5, sheetRows: 4, end: 9 });
  expect(sheetUse({ ...small, answer: `${"字".repeat(25)}。` })?.usedRows).toBe(1);
});

test("a letter's title and 称谓 stand on rows of their own without indents, paragraphs are indented by two cells", () => {
  const answer = `致居民的一封信\n各位居民：\n${"字".repeat(23)}`;
  expect(sheetUse({ ...letter, answer })?.usedRows).toBe(3);
  expect(sheetUse({ ...letter, answer: `${answer}字` })?.usedRows).toBe(4);
  expect(sheetUse({ ...letter, answer: `关于某事的建议\n某某办公室\n各位领导：\n${"字".repeat(23)}` })?.usedRows).toBe(
    4,
  );
});

test("digits and letters go two to a cell, and offsets are of the canonical text", () => {
  expect(sheetUse({ ...small, answer: "20".repeat(25) })?.usedRows).toBe(1);
  expect(sheetUse({ ...small, answer: `甲\r\n${"字".repeat(80)}` })?.end).toBe(77);
});

test("without an upper limit, or under a profile that deducts, there is no sheet", () => {
  expect(sheetUse({ ...small, limit: null, answer: "字" })).toBeNull();
  expect(sheetUse({ ...small, limit: { kind: "min", min: 50, max: null, text: "" }, answer: "字" })).toBeNull();
  const profile = markingProfile("deducting-2026.1") ?? undefined;
  expect(sheetUse({ ...small, profile, answer: "字" })).toBeNull();
});

test("the scorer reads exactly up to where the sheet ends", () => {
  const line = fc.string({ unit: fc.constantFrom("字", "，", "。", "7", "a", "（", "》", "：", " "), maxLength: 60 });
  const answers = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(answers, fc.constantFrom(small, letter), (answer, question) => {
      const { family, genre, limit } = question;
      const rubric = rubricSchema.parse({
        version: 1,
        title: "t",
        points: [{ id: "p", label: "p", expressions: [{ allOf: [["无"]] }] }],
      });
      const finding = scoreAnswer({ answer, rubric, family, genre, limit }).findings.find(
        ({ code }) => code === "off-sheet",
      );
      const use = sheetUse({ ...question, answer });
      expect(use && use.usedRows > use.sheetRows ? use.end : undefined).toBe(finding?.start);
    }),
  );
});
