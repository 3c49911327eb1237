import { expect, test } from "vitest";
import { clauseBeside } from "./clauses";

const ANSWER = "车位不足，停车难。\n  管网老化！";
const words = (range: { start: number; end: number } | null) => range && ANSWER.slice(range.start, range.end);

test("the keys go from clause to clause, without the marks between them and the space before them", () => {
  const first = clauseBeside(ANSWER, null);
  expect(words(first)).toBe("车位不足");
  const second = clauseBeside(ANSWER, first);
  expect(words(second)).toBe("停车难");
  expect(words(clauseBeside(ANSWER, second))).toBe("管网老化");
  expect(words(clauseBeside(ANSWER, second, { back: true }))).toBe("车位不足");
});

test("they stay at either end, and a range grows by a clause", () => {
  const first = clauseBeside(ANSWER, null);
  expect(words(clauseBeside(ANSWER, first, { back: true }))).toBe("车位不足");
  const last = clauseBeside(ANSWER, { start: 10, end: ANSWER.length });
  expect(words(last)).toBe("管网老化");
  expect(words(clauseBeside(ANSWER, first, { extend: true }))).toBe("车位不足，停车难");
  expect(clauseBeside("。\n", null)).toBeNull();
});
