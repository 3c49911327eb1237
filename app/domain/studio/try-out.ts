import type { Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import type { ReferenceText, ScoreInput } from "../scoring/score-input";
import { scoreAnswer } from "../scoring/score-answer";
import { firedVariants, type VariantKey } from "./fired-variants";
import { nearMisses, type NearMiss } from "./near-misses";
import { scorableRubric, type TreePlaces } from "./scorable-rubric";

/** What of a question a score depends on beside its rubric. */
export type TryOutQuestion = Required<Pick<ScoreInput, "identity" | "limit" | "family" | "genre">> & {
  references: ReferenceText[];
};

export type Sample = { id: string; text: string };

/** What a rubric under work makes of a sample. Places are those of the rubric as it is being edited. */
export type SampleOutcome = { id: string; report: Report; nearMisses: NearMiss[]; fired: VariantKey[] };

export type TryOut = { question: TryOutQuestion; rubric: Rubric; samples: Sample[] };

/** Scores samples with a rubric under work; what is still empty in it says nothing. Pure: the same in page, worker and test. */
export function tryOut({ question, rubric, samples }: TryOut): SampleOutcome[] {
  const scorable = scorableRubric(rubric);
  return samples.map(({ id, text }) => {
    const report = scoreAnswer({ ...question, answer: text, rubric: scorable.rubric });
    const near = nearMisses(text, scorable.rubric, report);
    return {
      id,
      report,
      nearMisses: near.map((one) => inTree(one, scorable.places)),
      fired: firedVariants(rubric, report),
    };
  });
}

function inTree(near: NearMiss, places: TreePlaces): NearMiss {
  const way = places[near.point]?.[near.way];
  return way === undefined
    ? near
    : { ...near, way: way.way, missing: near.missing.map((group) => way.groups[group] ?? group) };
}
