import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PackQuestion } from "@content/contract/pack";
import type { Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import { shippedPack } from "./sample-scripts";

const FOLDER = resolve(import.meta.dirname, "../golden/fairness");

/** The shipped question that the texts of each folder were written for. */
const QUESTIONS = {
  gist: { slug: "business-environment", id: "q3" },
  analysis: { slug: "rural-revitalisation", id: "q5" },
  proposal: { slug: "livelihood-employment", id: "q7" },
  document: { slug: "safety-emergency", id: "q7" },
  outline: { slug: "reform-innovation", id: "q11" },
  essay: { slug: "urban-renewal", id: "q10" },
};
export type FairnessFamily = keyof typeof QUESTIONS;
export const FAIRNESS_FAMILIES = Object.keys(QUESTIONS) as FairnessFamily[];

/** The texts of a family by name with their reports, and a scorer for texts made from them. */
export type FairnessAnswers = {
  question: PackQuestion & { rubric: Rubric };
  texts: ReadonlyMap<string, string>;
  reports: ReadonlyMap<string, Report>;
  score: (answer: string) => Report;
};

const known = new Map<FairnessFamily, FairnessAnswers>();

/** Reads and scores the texts written for one family, once. */
export function fairnessAnswers(family: FairnessFamily): FairnessAnswers {
  const before = known.get(family);
  if (before) return before;
  const { slug, id } = QUESTIONS[family];
  const pack = shippedPack(slug);
  const found = pack.questions.find((question) => question.id === id);
  if (!found?.rubric || found.family !== family) throw new Error(`${slug} has no ${family} question ${id}`);
  const question = { ...found, rubric: found.rubric };
  const score = (answer: string) => pack.score(question, answer);
  const files = readdirSync(resolve(FOLDER, family)).filter((file) => file.endsWith(".txt"));
  const texts = new Map(
    files.sort().map((file) => [file.replace(/\.txt$/, ""), readFileSync(resolve(FOLDER, family, file), "utf8")]),
  );
  const reports = new Map([...texts].map(([name, text]) => [name, score(text)]));
  const answers = { question, texts, reports, score };
  known.set(family, answers);
  return answers;
}
