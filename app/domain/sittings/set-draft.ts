/** A question of a set under work: what is pinned, and what is known of it. */
export type DraftItem = {
  questionId: string;
  /** The set's own marks; null: the question's. */
  marks: number | null;
  /** Null where the pinned version is not there. */
  question: {
    title: string;
    marks: number | null;
    minutes: number | null;
    published: boolean;
    reserved: boolean;
  } | null;
};

export type SetProblem =
  | { code: "empty" | "reading-too-long"; stops: true }
  /** `at`: the item's place, from 0. */
  | { code: "unpublished" | "twice"; stops: true; at: number }
  | { code: "no-marks" | "reserved-in-bank"; stops: false; at: number };

type Draft = {
  items: readonly DraftItem[];
  minutes: number | null;
  readingMinutes: number | null;
  visibility: "bank" | "reserved";
};

/** The list with the item at `from` at place `to`, the others in their order. A place beyond either end is that end. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = [...items];
  const taken = rest.splice(from, 1);
  if (from < 0 || taken.length === 0) return [...items];
  rest.splice(Math.min(Math.max(to, 0), rest.length), 0, ...taken);
  return rest;
}

/** Marks of the whole set and its questions' own minutes; each null as soon as one question states none. */
export function setTotals(items: readonly DraftItem[]): { marks: number | null; minutes: number | null } {
  return {
    marks: sum(items.map(marksOf)),
    minutes: sum(items.map(({ question }) => question?.minutes ?? null)),
  };
}

/** Everything that is wrong with a set, in the order of its questions; what `stops` it from being published, and what does not. */
export function setProblems({ items, minutes, readingMinutes, visibility }: Draft): SetProblem[] {
  const problems: SetProblem[] = [];
  if (items.length === 0) problems.push({ code: "empty", stops: true });
  if (minutes !== null && readingMinutes !== null && readingMinutes >= minutes) {
    problems.push({ code: "reading-too-long", stops: true });
  }
  const seen = new Set<string>();
  for (const [at, item] of items.entries()) {
    if (item.question?.published !== true) problems.push({ code: "unpublished", stops: true, at });
    if (seen.has(item.questionId)) problems.push({ code: "twice", stops: true, at });
    seen.add(item.questionId);
    if (marksOf(item) === null) problems.push({ code: "no-marks", stops: false, at });
    if (visibility === "bank" && item.question?.reserved === true) {
      problems.push({ code: "reserved-in-bank", stops: false, at });
    }
  }
  return problems;
}

function marksOf({ marks, question }: DraftItem): number | null {
  return marks ?? question?.marks ?? null;
}

/** In hundredths, so that parts of marks add up; null where one is unknown or there is none. */
function sum(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  let hundredths = 0;
  for (const value of values) {
    if (value === null) return null;
    hundredths += Math.round(value * 100);
  }
  return hundredths / 100;
}
