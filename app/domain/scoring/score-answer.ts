import type { Report } from "@content/contract/report";
import { defaultProfile } from "../profiles/marking-profiles";
import { SCORING_ENGINE } from "./engine-version";
import { rubricHash } from "./rubric-hash";
import type { ScoreInput } from "./score-input";

/** Scores one answer. Never throws, whatever the text. */
export function scoreAnswer(input: ScoreInput): Report {
  const profile = input.profile ?? defaultProfile();
  return {
    ...(input.id === undefined ? {} : { id: input.id }),
    marks: null,
    maxMarks: null,
    share: 0,
    points: [],
    findings: [],
    flags: [],
    engine: SCORING_ENGINE,
    profile: profile.id,
    rubricHash: rubricHash(input.rubric),
  };
}
