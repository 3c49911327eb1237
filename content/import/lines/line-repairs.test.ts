import { expect, test } from "vitest";
import { parseAuthor, parseDate } from "./byline";
import { restorePlus } from "./restore-plus";
import { foldRadicals } from "./radicals";
import { runInHead } from "./line-shape";
import { splitCaption } from "./split-caption";

test("a blank inside a short quotation was a plus sign, one change for each", () => {
  const { text, changes } = restorePlus("推行“支部 网格 楼栋”和“物业 ”，做法管用");
  expect(text).toBe("推行“支部+网格+楼栋”和“物业+”，做法管用");
  expect(changes.map(({ after }) => after)).toEqual(["“支部+网格 楼栋”", "“支部+网格+楼栋”", "“物业+”"]);
});

test("slogans, words in Latin letters, sentences and quotations with a plus of their own keep their blanks", () => {
  for (const text of ["“守正创新 实干为先”", "“smart city”", "“他说，来 吧。”", "“4+4+ 1”", "没有引号 的空格"]) {
    expect(restorePlus(text)).toMatchObject({ text, changes: [] });
  }
  expect(restorePlus("“守正创新 实干为先”").doubts).toHaveLength(1);
});

test("radical look-alikes become ideographs and are listed", () => {
  expect(foldRadicals("⻔前⺠意")).toEqual({
    text: "门前民意",
    changes: [
      { before: "⻔", after: "门" },
      { before: "⺠", after: "民" },
    ],
  });
});

test("a caption is parted from the heading that was glued to it", () => {
  expect(splitCaption("孩子们在新操场上。记者 陆小满 摄关键词：教育")).toEqual([
    "孩子们在新操场上。记者 陆小满 摄",
    "关键词：教育",
  ]);
  expect(splitCaption("新图书馆。图片来源：江岸发布市教育局介绍了情况。")).toEqual([
    "新图书馆。图片来源：江岸发布",
    "市教育局介绍了情况。",
  ]);
  expect(splitCaption("记者 陆小满 摄")).toEqual(["记者 陆小满 摄"]);
});

test("bylines and dates are told from text", () => {
  expect(parseAuthor("B县县长 林之远")).toBe("B县县长 林之远");
  expect(parseAuthor("作者：方舟")).toBe("方舟");
  expect(parseAuthor("守正创新 实干为先")).toBeNull();
  expect(parseDate("（2025年3月8日）")).toBe("2025-03-08");
  expect(parseDate("二〇二五年三月十八日")).toBe("2025-03-18");
  expect(parseDate("发稿时间：2024-08-04 18:03:18")).toBe("2024-08-04");
  expect(parseDate("2025年底前完成")).toBeNull();
});

test("a short first sentence heads its paragraph, a reported one does not", () => {
  expect(runInHead("先把路修通。路通了，人就回来了。")).toEqual({ head: "先把路修通", rest: "路通了，人就回来了。" });
  expect(runInHead("他指出，“路要修通”。路通了，人就回来了。")).toBeNull();
  expect(runInHead("只有一句话。")).toBeNull();
});
