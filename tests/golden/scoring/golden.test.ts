import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Report } from "@content/contract/report";
import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { FAIRNESS_FAMILIES, fairnessAnswers } from "../../answers/fairness-answers";

/** Rubrics and answers written for testing, one file a family. A changed report is a diff to review: `vitest -u`. */
type GoldenFile = { note: string; rubric: unknown; answers: { id: string; answer: string; identity?: string }[] };

const CASES = resolve(import.meta.dirname, "cases");

for (const file of readdirSync(CASES).sort()) {
  const name = file.replace(/\.json$/, "");
  test(`the reports of ${name} are as reviewed`, async () => {
    const { rubric, answers } = JSON.parse(readFileSync(resolve(CASES, file), "utf8")) as GoldenFile;
    const parsed = rubricSchema.parse(rubric);
    const reports = answers.map(({ id, answer, identity }) => scoreAnswer({ id, answer, identity, rubric: parsed }));
    await expect(`${JSON.stringify(reports, null, 1)}\n`).toMatchFileSnapshot(`reports/${name}.golden`);
  });
}

/** A report as a few lines: marks, share and bands, then what became of each point, then finding codes and flags. */
function summary(name: string, { marks, maxMarks, share, range, points, findings, flags }: Report): string {
  const bands = range ? `, ${range.low} to ${range.high}` : "";
  return [
    `${name}: ${marks} of ${maxMarks} (${share.toFixed(4)}${bands})`,
    ...points.map(({ id, awarded, max, status, reason }) =>
      [`  ${id}`, `${awarded}/${max}`, status, ...(reason ? [reason] : [])].join(" "),
    ),
    ...findings.map(({ code, params }) => `  - ${code}${params.marks === undefined ? "" : ` -${params.marks}`}`),
    ...flags.map((flag) => `  ! ${flag}`),
  ].join("\n");
}

test.each(FAIRNESS_FAMILIES)("what the fairness answers in %s earn is as reviewed", async (family) => {
  const reports = [...fairnessAnswers(family).reports].map(([name, report]) => summary(name, report));
  await expect(`${reports.join("\n\n")}\n`).toMatchFileSnapshot(`reports/fairness-${family}.golden`);
});
