import { roundToStep } from "../../scoring/awarding/totals";

/** A mark that a person gives in a round of double marking. */
export type GivenRound = "first" | "second" | "third" | "expert";

/** One person's mark of one answer. `hundredths` of a mark; where the rubric sets none, ten-thousandths of the whole. */
export type RoundMark = { id: string; round: GivenRound; by: string; hundredths: number };

/** What the rule says of the marks there are: which round is to come, or the mark and those it was made of. */
export type Settlement =
  | { state: "waiting"; next: GivenRound }
  | { state: "settled"; by: "mean" | "expert"; hundredths: number; from: string[] };

export type SettleInput = {
  /** In the order they were given. */
  marks: readonly RoundMark[];
  /** Full marks in the unit of the marks. */
  maxHundredths: number;
  /** How far two marks may be apart, in per cent of the full marks, inclusive. */
  tolerancePercent: number;
  /** What a mean is rounded to, half up and once; the profile's step. */
  stepHundredths: number;
};

/**
 * The rule of double marking (domain.md §3.4). Two blind marks within tolerance are averaged. Beyond it a third is asked, and the
 * two closest of three are averaged if they are within tolerance; of two pairs equally close the upper one, in the candidate's
 * favour (our choice: sources do not say). Where no two agree the expert decides. In each round the mark given first stands, so
 * that nobody adjusts it after seeing another's; of the blind rounds each needs a person of its own; the expert's latest word
 * counts, and only where it was asked for.
 */
export function settleMarks({ marks, maxHundredths, tolerancePercent, stepHundredths }: SettleInput): Settlement {
  const [first, second, third] = blindMarks(marks);
  if (!first) return { state: "waiting", next: "first" };
  if (!second) return { state: "waiting", next: "second" };
  const agree = ([one, other]: Pair) => isWithin(one.hundredths, other.hundredths, maxHundredths, tolerancePercent);
  const mean = ([one, other]: Pair): Settlement => ({
    state: "settled",
    by: "mean",
    hundredths: Math.min(maxHundredths, roundToStep((one.hundredths + other.hundredths) / 2, stepHundredths)),
    from: [one.id, other.id],
  });
  if (agree([first, second])) return mean([first, second]);
  if (!third) return { state: "waiting", next: "third" };
  const closest = closestPair([first, second, third]);
  if (agree(closest)) return mean(closest);
  const expert = marks.filter(({ round }) => round === "expert").at(-1);
  if (!expert) return { state: "waiting", next: "expert" };
  return { state: "settled", by: "expert", hundredths: expert.hundredths, from: [expert.id] };
}

/** Whether two marks are no further apart than `tolerancePercent` of the full marks, the edge included. */
export function isWithin(one: number, other: number, maxHundredths: number, tolerancePercent: number): boolean {
  return Math.abs(one - other) * 100 <= tolerancePercent * maxHundredths;
}

type Pair = readonly [RoundMark, RoundMark];

/** The marks of the three blind rounds, each by somebody who gave none before it; undefined where there is none yet. */
function blindMarks(marks: readonly RoundMark[]): (RoundMark | undefined)[] {
  const people = new Set<string>();
  return (["first", "second", "third"] as const).map((round) => {
    const mark = marks.find((one) => one.round === round && !people.has(one.by));
    if (mark) people.add(mark.by);
    return mark;
  });
}

/** The pair of three marks that lies closest, the upper one of two that lie equally close; in the order they were given. */
function closestPair(three: readonly [RoundMark, RoundMark, RoundMark]): Pair {
  const [low, middle, high] = [...three].sort((a, b) => a.hundredths - b.hundredths) as [
    RoundMark,
    RoundMark,
    RoundMark,
  ];
  const out = high.hundredths - middle.hundredths <= middle.hundredths - low.hundredths ? low : high;
  return three.filter((one) => one !== out) as unknown as Pair;
}
