import { reportSchema } from "@content/contract/report";
import { describe, expect, it } from "vitest";
import { adviceRequestSchema } from "../feedback-provider";
import { namesMark } from "../validating/names-mark";
import { adviceRequest } from "./advice-request";
import { costMicros } from "./cost-of";
import { estimateInput, estimateTokens } from "./estimate-tokens";

const answer = "一是错时共享，开放机关车位。";
const report = reportSchema.parse({
  marks: 600,
  maxMarks: 1000,
  share: 0.6,
  points: [
    { id: "p1", awarded: 600, max: 600, status: "hit", evidence: [{ start: 2, end: 6, text: "错时共享" }] },
    { id: "p2", awarded: 0, max: 400, status: "missed", reason: "absent", evidence: [] },
  ],
  findings: [
    { code: "title-missing", params: {} },
    { code: "point-absent", params: { point: "p2" } },
    { code: "marks-unassigned", params: { amount: 4 } },
    { code: "hint-voice-command", start: 7, end: 13, params: { count: 1 } },
  ],
  flags: [],
  engine: "1",
  profile: "p",
  rubricHash: "h",
});
const input = {
  answer: answer.replaceAll("\n", "\r\n"),
  report,
  labels: [{ id: "p1", label: "错时共享车位" }],
  language: "zh-CN" as const,
  prompt: "请概括做法。",
  nonce: "n0nce_42",
  maxOutputTokens: 500,
};

describe("a request for advice", () => {
  it("holds what its reader may see of the report, without marks; a point without words stays unnamed", () => {
    const request = adviceRequest({ ...input, parts: { points: true } });
    expect(adviceRequestSchema.parse(request)).toEqual(request);
    expect(request.points).toEqual([
      { id: "p1", label: "错时共享车位", status: "hit", reason: null, evidence: ["错时共享"] },
      { id: "p2", label: null, status: "missed", reason: "absent", evidence: [] },
    ]);
    expect(request.findings.map(({ code, words }) => [code, words])).toEqual([
      ["title-missing", null],
      ["hint-voice-command", "开放机关车位"],
    ]);
    expect(request.findings.filter(({ sentence }) => namesMark(sentence))).toEqual([]);
    expect(JSON.stringify(request)).not.toMatch(/600|1000|0\.6/);
  });

  it("holds nothing of the report while the points are withheld, or where there is none", () => {
    for (const nothing of [{ parts: { points: false } }, { parts: { points: true }, report: null }]) {
      expect(adviceRequest({ ...input, ...nothing })).toMatchObject({ answer, points: [], findings: [] });
    }
  });
});

it("costs are rounded up to the millionth, and nothing where no price is known", () => {
  const prices = { inputMicros: 150_000, outputMicros: 600_000 };
  expect(costMicros({ inputTokens: 1_000_000, outputTokens: 1_000_000 }, prices)).toBe(750_000);
  expect(costMicros({ inputTokens: 1, outputTokens: 0 }, prices)).toBe(1);
  expect(costMicros({ inputTokens: 9, outputTokens: 9 }, null)).toBe(0);
});

it("tokens are estimated from above: one for a Chinese character, one for three of ASCII", () => {
  expect(estimateTokens("")).toBe(0);
  expect(estimateTokens("车位abcd")).toBe(4);
  expect(estimateInput([{ role: "user", content: "车位" }])).toBe(8);
});
