import { newestOf, type RankedAssessment } from "./counting-assessment";

type Ranked = RankedAssessment & { rubricHash: string };

/** The writer's newest claim while it speaks: claims by an older rubric than the engine's newest are over with it. */
export function standingClaim<Known extends Ranked>(assessments: readonly Known[]): Known | null {
  const claim = newestOf(assessments, "self");
  return claim !== null && claim.rubricHash === newestOf(assessments, "engine")?.rubricHash ? claim : null;
}
