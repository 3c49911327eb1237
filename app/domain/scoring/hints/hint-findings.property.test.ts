import type { GenreId } from "@content/contract/genre";
import { reportSchema } from "@content/contract/report";
import { rubricSchema } from "@content/contract/rubric";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "../../text/hashing/canonical";
import { scoreAnswer } from "../score-answer";
import { FINDINGS_PER_CODE } from "./capped-findings";
import { anyText } from "../../../../tests/factories/any-text";

const PIECES = [
  ..."，。；：、！？\n\n\n“”《》（）()‘’ ".split(""),
  ...["一、", "二、", "（一）", "1.", "2.", "3）", "①", "一是", "二是", "三要", "首先，", "其次", "最后，", "其一，"],
  ...["布署", "相辅相承", "既使没有", "发杨光大", "我叫王小明，", "我们", "我认为", "请务必", "准考证号12345"],
  ...["心思", "加强领导", "街道更换管网", "解决停车难", "可见", "要听民声", "2026年", "68.5%", "同志们："],
  ...["😀", "\uD83D", "\u200b", "⻋", "abc", "it’s", "\u0000"],
];
const answers = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((parts) => parts.join("")),
  anyText({ maxLength: 300 }),
);
const rubrics = fc
  .record({
    mode: fc.constantFrom("points", "hybrid", "band"),
    family: fc.constantFrom("gist", "proposal", "document", "essay"),
    genre: fc.constantFrom<GenreId[]>("proposal-memo", "experience-report", "research-report", "policy-essay", "other"),
  })
  .map((fields) =>
    rubricSchema.parse({
      version: 1,
      title: "提示",
      marks: 20,
      topicConcepts: [{ label: "心思", variants: ["心思"] }],
      points: [{ id: "p", label: "管网", expressions: [{ allOf: [["管网"]] }] }],
      ...fields,
    }),
  );

test("any text gets hints whose places lie inside it and whose found words stand there", () => {
  fc.assert(
    fc.property(answers, rubrics, (answer, rubric) => {
      const report = reportSchema.parse(scoreAnswer({ answer, rubric }));
      const source = canonicalText(answer);
      for (const { code, start, end, params } of report.findings) {
        if (!code.startsWith("hint-") && code !== "identity-in-text") continue;
        expect(params).not.toHaveProperty("marks");
        if (start === undefined || end === undefined) continue;
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(source.length);
        const words = source.slice(start, end);
        expect(words).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        if (typeof params["found"] === "string" && code !== "hint-ordinal-level")
          expect(words).toContain(params["found"]);
      }
      for (const { code } of report.findings)
        expect(
          report.findings.filter((other) => other.code === code && !("point" in other.params)).length,
        ).toBeLessThanOrEqual(FINDINGS_PER_CODE);
    }),
    { numRuns: 400 },
  );
});
