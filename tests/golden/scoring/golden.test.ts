import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { rubricSchema } from "@content/contract/rubric";
import { expect, test } from "vitest";
import { scoreAnswer } from "~/domain/scoring/score-answer";

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
