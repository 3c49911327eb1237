import type { GenreId } from "@content/contract/genre";

/** `required` costs marks when missing, `optional` is neither asked nor refused, `none` does not belong there. */
export type Need = "required" | "optional" | "none";

type Row = [
  title: Need,
  titleForm: "own" | "usual",
  salutation: Need,
  ending: Need,
  signature: Need,
  date: Need,
  endingWords?: readonly string[],
];

/**
 * One row per genre: title, its usual form, 称谓, ending, 落款, date. "Only if asked" and "by type" are `optional`:
 * a question that asks says so in its rubric's `format`. Appeals and resolves cannot be told apart from ordinary
 * closing paragraphs by a program, so an ending is `required` only where it is a set phrase.
 */
export const GENRE_DATA: Record<GenreId, Row> = {
  speech: ["required", "own", "required", "optional", "none", "none"],
  "experience-talk": ["required", "own", "required", "optional", "none", "none"],
  "experience-report": ["required", "own", "none", "optional", "optional", "optional"],
  "talking-points": ["optional", "own", "optional", "optional", "optional", "optional"],
  "proposal-memo": ["required", "usual", "optional", "optional", "optional", "optional"],
  "research-report": ["required", "own", "none", "optional", "optional", "optional"],
  "signed-article": ["required", "own", "none", "optional", "optional", "none"],
  essay: ["required", "own", "none", "optional", "none", "none"],
  "argument-essay": ["required", "own", "none", "optional", "none", "none"],
  "policy-essay": ["required", "own", "none", "optional", "none", "none"],
  "open-letter": ["required", "usual", "required", "optional", "required", "required"],
  initiative: ["required", "usual", "required", "optional", "required", "required"],
  "short-commentary": ["required", "own", "none", "optional", "none", "none"],
  "editors-note": ["optional", "own", "none", "optional", "optional", "optional"],
  "lead-in": ["optional", "own", "none", "optional", "optional", "optional"],
  bulletin: ["required", "own", "none", "optional", "optional", "optional"],
  "government-information": ["required", "own", "none", "optional", "optional", "optional"],
  "news-release": ["required", "own", "none", "optional", "optional", "optional"],
  notice: ["required", "usual", "optional", "optional", "optional", "optional"],
  request: [
    "required",
    "usual",
    "required",
    "required",
    "required",
    "required",
    ["请批示", "请审批", "请批复", "请予批准"],
  ],
  "official-report": ["required", "usual", "optional", "optional", "optional", "optional"],
  circular: ["required", "usual", "optional", "optional", "optional", "optional"],
  minutes: ["required", "usual", "none", "optional", "optional", "optional"],
  plan: ["required", "usual", "none", "optional", "optional", "optional"],
  "host-script": ["required", "own", "optional", "optional", "none", "none"],
  address: ["required", "own", "required", "optional", "none", "none"],
  lecture: ["required", "own", "optional", "optional", "none", "none"],
  reflections: ["required", "own", "none", "optional", "none", "none"],
  "case-analysis": ["none", "own", "none", "none", "none", "none"],
  "document-correction": ["none", "own", "none", "none", "none", "none"],
  other: ["optional", "own", "optional", "optional", "optional", "optional"],
};
