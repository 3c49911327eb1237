import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Limit } from "@content/contract/limit";
import type { Expression, Point } from "@content/contract/rubric";

/** One key point as a tutor left it in the form. `id` is null for one that was added there. */
export type PointEdit = {
  id: string | null;
  label: string;
  marks: number | null;
  pointKind: Point["pointKind"] | null;
  /** The material's own words, one entry per place; `⏎` stands for a paragraph's end. */
  quotes: string[];
  expressions: Expression[];
};

/** What a tutor may change of a question by hand. Null is unset and stays so. */
export type QuestionEdits = {
  title: string;
  stem: string;
  requirements: string | null;
  family: Family;
  genre: GenreId | null;
  identity: string | null;
  limit: Limit;
  marks: number | null;
  minutes: number | null;
  points: PointEdit[];
  bestOf: number | null;
  /** 已核对: the tutor vouches for a rubric that was inferred. */
  checked: boolean;
  referenceAnswer: string | null;
};

export type EditProblem = {
  /** Where in the edits: `bestOf`, `points[2].quotes`. */
  field: string;
  code: "points-missing" | "best-of-too-many" | "quote-not-found" | "quote-not-unique" | "not-valid";
  /** The words in question. */
  text: string;
};
