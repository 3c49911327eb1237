import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { weakSpots } from "@content/check/weak-spots";
import type { PackProblem } from "@content/contract/pack";
import { parsePackFile } from "@content/parse/parse-pack-file";
import { problemSentence } from "~/cli/pack/problem-sentences";
import { scoredWeakSpots } from "~/cli/pack/reference-answers";
import { scoreAnswer } from "~/domain/scoring/score-answer";

/** A label heads a row of the report: it names the point, its wordings belong into the expressions. */
const MAX_LABEL = 24;
const FOLDER = "content/packs";
const slugs = readdirSync(resolve(import.meta.dirname, "../..", FOLDER)).sort();

/** A failure shows file and line of each spot, as pack:check does. */
const sentences = (file: string, problems: PackProblem[]) => problems.map((problem) => problemSentence(file, problem));

describe.each(slugs)("the shipped pack %s", (slug) => {
  const file = `${FOLDER}/${slug}/pack.md`;
  const source = readFileSync(resolve(import.meta.dirname, "../..", file), "utf8");
  // Reading checks the quotations too: each stands exactly once in its material.
  const reading = parsePackFile(source);
  const pack = reading.ok ? reading.pack : null;

  test("loads without a problem", () => {
    expect(sentences(file, reading.ok ? [] : reading.problems)).toEqual([]);
  });

  test("has points that sum to the marks, and no empty framework or model", () => {
    const spots = pack === null ? [] : weakSpots(pack, source);
    const wrong = ["points-unequal", "framework-empty", "model-empty"];
    expect(
      sentences(
        file,
        spots.filter(({ code }) => wrong.includes(code)),
      ),
    ).toEqual([]);
  });

  test("has point labels that are short heads without blanks", () => {
    const labels = (pack?.questions ?? []).flatMap(({ rubric }) => rubric?.points.map(({ label }) => label) ?? []);
    expect(labels.filter((label) => /\s/.test(label) || label.length > MAX_LABEL)).toEqual([]);
  });

  test("has reference answers that earn four fifths by their own rubric, within the limit and on the sheet", () => {
    const spots = pack === null ? [] : scoredWeakSpots(pack);
    expect(sentences(file, spots)).toEqual([]);
  });
});

test("the reference answer of the county-reform proposal earns every mark of its own rubric", () => {
  const source = readFileSync(resolve(import.meta.dirname, "../..", FOLDER, "reform-innovation/pack.md"), "utf8");
  const reading = parsePackFile(source);
  const question = reading.ok ? reading.pack.questions.find(({ id }) => id === "q7") : undefined;
  if (!question?.rubric || question.referenceAnswer === null) throw new Error("q7 has no rubric or reference answer");
  const { referenceAnswer: answer, rubric, identity, limit, family, genre } = question;
  const report = scoreAnswer({ answer, rubric, references: [], identity, limit, family, genre });
  expect(report.findings.filter(({ code }) => !code.startsWith("hint-"))).toEqual([]);
  expect(report.marks).toBe(report.maxMarks);
});
