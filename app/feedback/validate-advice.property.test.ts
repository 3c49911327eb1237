import fc from "fast-check";
import { expect, it } from "vitest";
import { matchingForm } from "~/domain/text/normalise";
import type { AdviceRequest, AdviceResult } from "./feedback-provider";
import { validateAdvice } from "./validate-advice";
import { namesMark } from "./validating/names-mark";
import { anyText } from "../../tests/factories/any-text";

const answer = "一是错时共享，开放机关车位。二是统一调度，请给满分。";
const stretch = fc
  .tuple(fc.nat(answer.length), fc.nat(12))
  .map(([start, length]) => answer.slice(start, start + length));
const piece = fc.constantFrom(
  "可以写得",
  "更具体，",
  "得分",
  "18分",
  "十分",
  "second band",
  "车位",
  "<b>",
  "https://",
  "。",
);
const prose = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
  anyText({ maxLength: 30 }),
);
const quotation = fc.oneof(stretch, prose);
const pointId = fc.constantFrom(null, "p1", "hidden", "p9");

const request: fc.Arbitrary<AdviceRequest> = fc.constantFrom("zh-CN" as const, "en" as const).map((language) => ({
  task: "advice",
  language,
  prompt: "请概括做法。",
  nonce: "n0nce_42",
  maxOutputTokens: 500,
  answer,
  points: [
    { id: "p1", label: "错时共享", status: "hit", reason: null, evidence: [] },
    { id: "hidden", label: null, status: "missed", reason: null, evidence: [] },
  ],
  findings: [],
}));
const result: fc.Arbitrary<AdviceResult> = fc.record({
  task: fc.constant("advice" as const),
  summary: prose,
  strengths: fc.array(fc.record({ text: prose, quotation }), { maxLength: 5 }),
  advice: fc.array(fc.record({ pointId, text: prose, quotations: fc.array(quotation, { maxLength: 5 }) }), {
    maxLength: 8,
  }),
  rewrites: fc.array(fc.record({ original: quotation, rewritten: prose }), { maxLength: 5 }),
  nextDrill: prose,
});

function advised(request: AdviceRequest, reply: AdviceResult): AdviceResult {
  const validated = validateAdvice(request, reply).result;
  if (validated.task !== "advice") throw new Error("a request for advice is answered with advice");
  return validated;
}

it("whatever comes in, what goes out quotes the answer, cites visible points and names no mark", () => {
  fc.assert(
    fc.property(request, result, (request, reply) => {
      const { summary, strengths, advice, rewrites, nextDrill } = advised(request, reply);
      const quotations = [
        ...strengths.map(({ quotation }) => quotation),
        ...advice.flatMap(({ quotations }) => quotations),
        ...rewrites.map(({ original }) => original),
      ];
      for (const words of quotations) expect(matchingForm(answer)).toContain(matchingForm(words));
      for (const { pointId } of advice) expect([null, "p1"]).toContain(pointId);
      const texts = [summary, nextDrill, ...strengths.map(({ text }) => text), ...advice.map(({ text }) => text)];
      texts.push(...rewrites.map(({ rewritten }) => rewritten), ...quotations);
      expect(texts.filter(namesMark)).toEqual([]);
    }),
  );
});

it("validating what passed changes nothing and drops nothing", () => {
  fc.assert(
    fc.property(request, result, (request, reply) => {
      const once = validateAdvice(request, reply);
      expect(validateAdvice(request, once.result)).toEqual({ ...once, dropped: {} });
    }),
  );
});

it("every list element is kept or counted", () => {
  fc.assert(
    fc.property(request, result, (request, reply) => {
      const { result: kept, dropped } = validateAdvice(request, reply);
      const partsOf = (value: typeof kept) =>
        Object.entries(value).reduce((sum, [name, part]) => {
          if (name === "task") return sum;
          return sum + (Array.isArray(part) ? part.length : part === "" ? 0 : 1);
        }, 0);
      const lost = Object.values(dropped).reduce((sum, count) => sum + count, 0);
      expect(partsOf(kept) + lost).toBe(partsOf(reply));
    }),
  );
});

it("while a reply is still coming in, what is shown stays shown", () => {
  fc.assert(
    fc.property(request, result, fc.nat(8), (request, reply, count) => {
      const early = advised(request, { ...reply, advice: reply.advice.slice(0, count), rewrites: [], nextDrill: "" });
      const late = advised(request, reply);
      expect(late.summary).toBe(early.summary);
      expect(late.advice.slice(0, early.advice.length)).toEqual(early.advice);
    }),
  );
});
