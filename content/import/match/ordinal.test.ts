import { expect, test } from "vitest";
import { chineseNumber, parseOrdinal, withoutOrdinal } from "./ordinal";

test.each([
  ["一、提高认识", "cn-comma", 1],
  ["（十二）健全机制", "cn-paren", 12],
  ["1.请结合材料", "digit", 1],
  ["2、概括问题", "digit", 2],
  ["3.2024年以来", "digit", 3],
  ["(3)请撰写", "digit-paren", 3],
  ["④压实责任", "circled", 4],
  ["一是抓预警", "yi-shi", 1],
  ["三要强队伍", "yi-yao", 3],
  ["第二，统筹资源", "di-yi", 2],
  ["其三，补短板", "di-yi", 3],
  ["第五部分 范文", "part", 5],
  ["另一方面,设计要系统", "words", 2],
])("%s opens with an ordinal", (text, kind, number) => {
  expect(parseOrdinal(text)).toMatchObject({ kind, number });
});

test.each(["53.2%的居民", "1.5亿元", "第一书记驻村", "二、三产业融合", "一方有难", "首先要看到", "十要素", "城市治理"])(
  "%s is no ordinal",
  (text) => {
    expect(parseOrdinal(text)).toBeNull();
  },
);

test("an ordinal is taken off with its punctuation", () => {
  expect(withoutOrdinal("首先，规划要高")).toBe("规划要高");
  expect(withoutOrdinal("没有序号")).toBe("没有序号");
});

test("numbers are read in digits, full width and Chinese numerals", () => {
  expect(
    ["300", "３００", "三百", "一千二百", "一千二", "一千零二", "两千", "一万", "十五"].map(chineseNumber),
  ).toEqual([300, 300, 300, 1200, 1200, 1002, 2000, 10000, 15]);
  expect(chineseNumber("若干")).toBeNull();
});
