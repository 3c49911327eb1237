import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { rubricSchema, type Rubric } from "@content/contract/rubric";
import type { Finding } from "@content/contract/report";
import { beforeEach, expect, test, vi } from "vitest";
import { hintRubric } from "../../../../tests/factories/hints-in";
import { scoreAnswer } from "../score-answer";
import type { ScoreInput } from "../score-input";
import * as hints from "./hint-findings";

const isHint = ({ code }: Pick<Finding, "code">) => code.startsWith("hint-") || code === "identity-in-text";

beforeEach(() => {
  vi.restoreAllMocks();
});

/** The report of an answer as it is, and with the hints taken away. */
function bothWays(input: ScoreInput) {
  const withHints = scoreAnswer(input);
  const spy = vi.spyOn(hints, "hintFindings").mockReturnValue([]);
  const without = scoreAnswer(input);
  spy.mockRestore();
  return { withHints, without };
}

const long = "把一件件小事办好，把一处处隐患排清，".repeat(40);
const ESSAY = `舍得花心思\n治城要舍得花心思，听民声、强里子。\n花心思听民声，治理有准头。${long}\n花心思强里子，治理有底气。2026年再看。${long}\n可见不必只看钱。舍得花心思，城才治得好。`;
const topicConcepts = [{ label: "心思", variants: ["心思"], indispensable: false }];
const band: Partial<Rubric> = { family: "essay", mode: "band", marks: 40, topicConcepts };

/** An answer for each code, and the rubric under which it is raised. */
const RAISED: Record<string, [answer: string, rubric?: Partial<Rubric>]> = {
  "identity-in-text": ["我叫王小明，车位不足。"],
  "hint-wrong-character": ["全面布署，车位不足。"],
  "hint-mark-unclosed": ["“车位不足。"],
  "hint-mark-unopened": ["车位不足”。"],
  "hint-ordinal-gap": ["一是车位不足。三是设施老化。"],
  "hint-ordinal-repeated": ["1.车位不足。2.设施老化。2.物业缺位。"],
  "hint-ordinal-level": ["1.问题\n（一）车位不足。\n2.设施老化。"],
  "hint-voice-command": ["请务必立即拨款，车位不足。", { genre: "proposal-memo" }],
  "hint-voice-first-person": ["我们车位不足。", { genre: "experience-report" }],
  "hint-voice-opinion": ["我认为车位不足。", { genre: "research-report" }],
  "hint-voice-private": ["我觉得车位不足。", { genre: "policy-essay" }],
  "hint-measure-subject": ["1.更换管网。2.摸排车位，解决停车难。", { family: "proposal" }],
  "hint-measure-action": ["1.加强领导。2.街道推进改造，解决停车难。3.社区摸排车位。", { family: "proposal" }],
  "hint-measure-purpose": ["1.街道更换管网。2.社区摸排车位。", { family: "proposal" }],
  "hint-measure-complete": ["1.街道更换管网，解决返水。2.社区摸排车位，方便居民。", { family: "proposal" }],
  "hint-thesis-title": [ESSAY, band],
  "hint-thesis-opening": [ESSAY, band],
  "hint-thesis-ending": ["开头\n说说治城。\n先问再改。\n先试再推。\n要花心思。", band],
  "hint-thesis-unseen": ["开头\n说说治城。\n先问再改。\n先试再推。\n要下功夫。", band],
  "hint-sub-thesis-head": [ESSAY, band],
  "hint-sub-thesis-end": [
    ESSAY.replace("花心思听民声，治理有准头。", "").replace("清，\n", "清。可见，要听民声。\n"),
    band,
  ],
  "hint-parallel-heads": [ESSAY, band],
  "hint-preview": [ESSAY, band],
  "hint-echo": [ESSAY, band],
  "hint-balance": [ESSAY, band],
  "hint-numerals": [ESSAY, band],
};

const parking = [{ id: "p", label: "车位不足", marks: 4, expressions: [{ allOf: [["车位"], ["不足"]] }] }];

test.each(Object.entries(RAISED))("%s is raised, and moves no mark, share or range", (code, [answer, fields]) => {
  const points = fields?.mode === "band" ? [] : parking;
  // A rubric that sets a price on the hint gets nothing for it.
  const rubric = rubricSchema.parse({ ...hintRubric(fields), points, deductions: [{ code, marks: 3 }] });
  const { withHints, without } = bothWays({ answer, rubric });
  expect(withHints.findings.map((finding) => finding.code)).toContain(code);
  expect({ ...withHints, findings: withHints.findings.filter((finding) => !isHint(finding)) }).toEqual(without);
  for (const finding of withHints.findings.filter(isHint)) expect(finding.params).not.toHaveProperty("marks");
});

test("every code of a hint that the rules write is shown to weigh nothing", () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(resolve(import.meta.dirname, file), "utf8"));
  const codes = sources.flatMap((source) => [...source.matchAll(/code: "([a-z-]+)"/g)].map((match) => match[1] ?? ""));
  expect([...new Set(codes)].sort()).toEqual(Object.keys(RAISED).sort());
});

test("golden answers of every family score the same without their hints", () => {
  const folder = resolve(import.meta.dirname, "../../../../tests/golden/scoring/cases");
  let hinted = 0;
  for (const file of readdirSync(folder)) {
    const { rubric, answers } = JSON.parse(readFileSync(resolve(folder, file), "utf8")) as {
      rubric: unknown;
      answers: { answer: string; identity?: string }[];
    };
    const parsed = rubricSchema.parse(rubric);
    for (const { answer, identity } of answers) {
      const { withHints, without } = bothWays({ answer, identity: identity ?? null, rubric: parsed });
      hinted += withHints.findings.filter(isHint).length;
      expect({ ...withHints, findings: [] }).toEqual({ ...without, findings: [] });
    }
  }
  expect(hinted).toBeGreaterThan(0);
});
