import { expect, test } from "vitest";
import { unmatchedLength } from "./unmatched-length";

test("sentences that evidence touches are not counted, the others are, without the space around them", () => {
  const answer = "车位不足。管网老化，雨天返水！\n  物业缺位";
  expect(unmatchedLength(answer, [])).toBe(5 + 10 + 4);
  expect(unmatchedLength(answer, [{ start: 1, end: 3 }])).toBe(10 + 4);
  expect(unmatchedLength(answer, [{ start: 0, end: answer.length }])).toBe(0);
  expect(unmatchedLength("", [])).toBe(0);
});
