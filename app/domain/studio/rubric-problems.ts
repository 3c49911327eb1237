import { rubricSchema } from "@content/contract/rubric";

/** What is wrong with a value: keys of the page's catalogue. */
export const PROBLEM_CODES = [
  "required",
  "marks-unreadable",
  "share-unreadable",
  "count-unreadable",
  "groups-missing",
  "variants-missing",
  "expressions-missing",
  "points-missing",
  "best-of-too-many",
  "id-twice",
  "source-outside",
  "not-valid",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Why a rubric would be refused, and where: `path` as in the file (`points`, 2, `marks`), `text` for what no code says. */
export type RubricProblem = { path: (string | number)[]; code: ProblemCode; text: string };

type Issue = { path: PropertyKey[]; message: string };

/** Everything the rubric's schema refuses, worded as codes. None: the rubric can be saved. */
export function rubricProblems(rubric: unknown): RubricProblem[] {
  const parsed = rubricSchema.safeParse(rubric);
  return parsed.success ? [] : parsed.error.issues.map(problemOf);
}

function problemOf({ path, message }: Issue): RubricProblem {
  const place = path.map((step) => (typeof step === "number" ? step : String(step)));
  return { path: place, code: codeOf(place), text: message };
}

function codeOf(path: readonly (string | number)[]): ProblemCode {
  const steps = path.filter((step) => typeof step === "string");
  const last = steps.at(-1);
  const at = path.at(-1);
  switch (last) {
    case "label":
    case "title":
    case "code":
      return "required";
    case "marks":
      return "marks-unreadable";
    case "share":
      return "share-unreadable";
    case "bestOf":
      return path.length === 1 ? "best-of-too-many" : "not-valid";
    case "id":
      return "id-twice";
    case "allOf":
      return typeof at === "number" ? "variants-missing" : "groups-missing";
    case "variants":
    case "not":
    case "acceptableAngles":
      return "variants-missing";
    case "expressions":
      return "expressions-missing";
    case "points":
      return path.length === 1 ? "points-missing" : "not-valid";
    case "start":
    case "end":
    case "material":
      return "source-outside";
    default:
      return "not-valid";
  }
}
