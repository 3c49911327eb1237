import { expect, it } from "vitest";
import { modelHighlights } from "./model-highlights";

const paragraph = (text: string, line: number) => ({ text, line });

it("keeps the sentence that opens a developing paragraph once, and sentences with figures, each with its paragraph", () => {
  const paragraphs = [
    paragraph("开头一段没有数字。", 1),
    paragraph("增设车位，缓解停车难题。全区新增车位460个。其余不说。", 2),
    paragraph("2024年以来一切照旧。", 3),
  ];
  const links = [
    { pointLine: 9, paragraph: 1 },
    { pointLine: 10, paragraph: 1 },
  ];
  expect(modelHighlights({ paragraphs, links })).toEqual({
    keySentences: [{ text: "增设车位，缓解停车难题。", paragraph: 1 }],
    data: [{ text: "全区新增车位460个。", paragraph: 1 }],
  });
});

it("takes no head on a line of its own for a sentence", () => {
  const paragraphs = [
    paragraph("一、突出重点，抓好四项任务", 1),
    paragraph("小巷虽不起眼，却是天天要走的路。二是安全所系。", 2),
  ];
  const links = [0, 1].map((at) => ({ pointLine: at, paragraph: at }));
  expect(modelHighlights({ paragraphs, links }).keySentences.map(({ text }) => text)).toEqual([
    "小巷虽不起眼，却是天天要走的路。",
  ]);
});

it("keeps no more than a page can hold, and nothing of a model without links or figures", () => {
  const paragraphs = Array.from({ length: 40 }, (_, at) => paragraph(`第${at}处新增车位460个。`, at + 1));
  expect(modelHighlights({ paragraphs, links: [] }).data).toHaveLength(12);
  expect(modelHighlights({ paragraphs: [paragraph("没有。", 1)], links: [] })).toEqual({ keySentences: [], data: [] });
});
