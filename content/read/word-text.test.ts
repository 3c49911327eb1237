import { expect, test } from "vitest";
import { wordText, type WordNode, type WordNumbering } from "./word-text";

const text = (value: string): WordNode => ({ type: "text", value });
const paragraph = (words: string | WordNode[], numbering?: WordNumbering): WordNode => ({
  type: "paragraph",
  children: [{ type: "run", children: typeof words === "string" ? [text(words)] : words }],
  numbering: numbering ?? null,
});
const document = (...children: WordNode[]): WordNode => ({ type: "document", children });
const level = (depth: number, isOrdered = true): WordNumbering => ({ level: String(depth), isOrdered });

test("automatic numbers become words, each level in its own form and from one under a new parent", () => {
  const [first, second, third, fourth] = [level(0), level(1), level(2), level(3)];
  const numbered = document(
    paragraph("修路", first),
    paragraph("主路", second),
    paragraph("支路", second),
    paragraph("路灯", third),
    paragraph("灯杆", fourth),
    paragraph("插在中间的话"),
    paragraph("通水", first),
    paragraph("水管", second),
  );
  expect(wordText(numbered).split("\n")).toEqual([
    "1. 修路",
    "（1）主路",
    "（2）支路",
    "①路灯",
    "（一）灯杆",
    "插在中间的话",
    "2. 通水",
    "（1）水管",
  ]);
});

test("a new list begins at one, bullets are signs, and typed ordinals are not doubled", () => {
  const bullets = level(0, false);
  const lines = document(
    paragraph("甲", level(0)),
    paragraph("乙", level(0)),
    paragraph("丙", bullets),
    paragraph("一、丁", level(0)),
  );
  expect(wordText(lines).split("\n")).toEqual(["1. 甲", "1. 乙", "• 丙", "一、丁"]);
});

test("soft breaks stay inside their paragraph's line; blank paragraphs and cells of tables are lines", () => {
  const table: WordNode = {
    type: "table",
    children: [{ type: "tableRow", children: [{ type: "tableCell", children: [paragraph("格子")] }] }],
  };
  const soft = paragraph([text("上"), { type: "break" }, text("下")]);
  expect(wordText(document(soft, paragraph(""), table, paragraph("尾")))).toBe("上\u2028下\n\n格子\n尾");
});

test("the hundredth item of a deep list keeps its digits", () => {
  const deep = level(3);
  const lines = wordText(document(...Array.from({ length: 100 }, () => paragraph("项", deep)))).split("\n");
  expect([lines[9], lines[19], lines[98], lines[99]]).toEqual(["（十）项", "（二十）项", "（九十九）项", "（100）项"]);
});
