import { expect, test } from "vitest";
import { looksLikeLimit, readLimit, readMarks, readMinutes } from "./read-limit";

test.each([
  ["300字", "stated", null, 300],
  ["不超过400字", "max", null, 400],
  ["500字以内", "max", null, 500],
  ["800-1000字", "range", 800, 1000],
  ["800字—1000字", "range", 800, 1000],
  ["1000字左右", "about", null, 1000],
  ["约600字", "about", null, 600],
  ["不少于800字", "min", 800, null],
  ["三百字左右", "about", null, 300],
  ["一千至一千二百字", "range", 1000, 1200],
  ["20分，３００字以内", "max", null, 300],
])("(%s) is a limit of kind %s", (piece, kind, min, max) => {
  expect(readLimit(piece, true)).toMatchObject({ ok: true, limit: { kind, min, max } });
});

test.each(["约字", "x00字", "  字", "不超过__字", "若干字", "1000-800字", "0字", "9999999字"])(
  "(%s) cannot be read",
  (piece) => {
    expect(readLimit(piece, true)).toMatchObject({ ok: false });
  },
);

test("brackets and sentences about other things state no limit", () => {
  expect(readLimit("注意文字精练", true)).toBeNull();
  expect(readLimit("20分", true)).toBeNull();
  expect(readLimit("“实干”二字写在墙上", false)).toBeNull();
  expect(readLimit("材料共有3000字", false)).toBeNull();
  expect(readLimit("谈谈为什么“实”字当头，不超过300字", false)).toMatchObject({ limit: { max: 300 } });
});

test("字数不限 is an unspecified limit with its wording", () => {
  expect(readLimit("字数不限", true)).toEqual({
    ok: true,
    limit: { kind: "unspecified", min: null, max: null, text: "字数不限" },
  });
});

test("marks and minutes are read beside the limit, and minutes are no marks", () => {
  expect([readMarks("20分，300字"), readMarks("2.5分"), readMarks("30分钟"), readMarks("充分")]).toEqual([
    20,
    2.5,
    null,
    null,
  ]);
  expect([readMinutes("30分钟"), readMinutes("20分")]).toEqual([30, null]);
});

test.each([
  "四百来字吧",
  "6OO字",
  "1O50字",
  "五百余字",
  "三百多字",
  "三百来个字",
  "大约写多少字都行",
  "字数：6OO",
  "几百字即可",
  "叁佰字",
  "20分，四百来字",
])("closing brackets with (%s) mean a limit that cannot be read", (inner) => {
  expect(readLimit(inner, true)).toBeNull();
  expect(looksLikeLimit(inner)).toBe(true);
});

test.each([
  "“三字经”",
  "三字经",
  "附文字说明",
  "附一份文字说明",
  "每个字",
  "一字不差",
  "用四字短语概括",
  "八字方针",
  "注意数字化转型",
  "字迹工整，20分",
  "附1张签字表",
  "红十字会",
])("closing brackets with (%s) mean no limit", (inner) => {
  expect(readLimit(inner, true)).toBeNull();
  expect(looksLikeLimit(inner)).toBe(false);
});
