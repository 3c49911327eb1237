import { expect, test } from "vitest";
import { cappedFindings, FINDINGS_PER_CODE } from "./capped-findings";

const many = (code: string, count: number, params = {}) =>
  Array.from({ length: count }, (_, at) => ({ code, start: at, end: at + 1, params }));

test("of many findings of one code the first are kept, and the last kept says how many more there are", () => {
  const capped = cappedFindings([...many("repeated", 100, { count: 1 }), { code: "stuffed", params: {} }]);
  expect(capped).toHaveLength(FINDINGS_PER_CODE + 1);
  expect(capped[FINDINGS_PER_CODE - 1]).toMatchObject({ start: FINDINGS_PER_CODE - 1, params: { count: 1, more: 88 } });
  expect(capped.at(-1)).toEqual({ code: "stuffed", params: {} });
});

test("as many as the cap are left as they are", () => {
  const findings = many("repeated", FINDINGS_PER_CODE);
  expect(cappedFindings(findings)).toEqual(findings);
});

test("what costs marks or names a key point is never left out", () => {
  const findings = [...many("date-missing", 30, { marks: 1 }), ...many("near-miss", 30, { point: "p" })];
  expect(cappedFindings(findings)).toEqual(findings);
});
