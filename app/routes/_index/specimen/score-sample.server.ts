import { scoreAnswer } from "~/domain/scoring/score-answer";
import { SAMPLE_ANSWER, SAMPLE_POINT_IDS, SAMPLE_RUBRIC } from "./sample";

export type ScoredSample = ReturnType<typeof score>;

let scored: ScoredSample | null = null;

/** The sample of the first screen as the engine of this program marks it; the same every time, so once is enough. */
export function scoreSample(): ScoredSample {
  scored ??= score();
  return scored;
}

function score() {
  const report = scoreAnswer({
    answer: SAMPLE_ANSWER,
    rubric: SAMPLE_RUBRIC,
    family: "gist",
    genre: null,
    limit: null,
  });
  return {
    answer: SAMPLE_ANSWER,
    points: SAMPLE_POINT_IDS.map((id) => {
      const point = report.points.find((one) => one.id === id);
      if (!point) throw new Error(`the engine left out the key point ${id} of the sample`);
      const { awarded, max, status, reason, evidence } = point;
      return {
        id,
        awarded,
        max,
        status,
        reason: reason ?? null,
        evidence: evidence.map(({ start, end }) => ({ start, end })),
      };
    }),
  };
}
