import type { Family } from "@content/contract/family";
import type { Limit } from "@content/contract/limit";
import type { Rubric } from "@content/contract/rubric";
import { scoreAnswer } from "../../scoring/score-answer";
import { canonicalText } from "../../text/hashing/canonical";
import type { Judged } from "./study-stage";

type ScoreText = {
  text: string;
  points: Rubric["points"];
  labels?: string[];
  family: Family;
  title: string;
  limit?: Limit | null;
};

/** A text judged by these key points like any answer (练习估分). Copying is not looked at: the exercise is done on the text. */
export function scoreText({ text, points, labels, family, title, limit = null }: ScoreText): Judged {
  const answer = canonicalText(text);
  const rubric: Rubric = { version: 1, title, family, mode: "points", marks: null, points };
  const report = scoreAnswer({ answer, rubric, limit, family, genre: null });
  return { kind: "report", text: answer, report, labels: labels ?? points.map(({ label }) => label) };
}

/** Lines numbered as on the paper, so that each is read as an item of its own; empty ones are left out. */
export function numbered(lines: readonly string[]): string {
  return lines
    .map((line) => canonicalText(line).replaceAll("\n", " ").trim())
    .filter((line) => line !== "")
    .map((line, index) => `${index + 1}. ${line}`)
    .join("\n");
}
