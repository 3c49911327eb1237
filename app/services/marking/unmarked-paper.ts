import type { Rubric } from "@content/contract/rubric";
import type { Assessment, Attempt, QuestionVersion } from "@db/schema/rows";
import { scoreKeyOf } from "~/domain/marking/change/score-key";
import type { MarkingProfile } from "~/domain/profiles/marking-profile";
import { defaultProfile, markingProfile } from "~/domain/profiles/marking-profiles";
import { scoreByContent, scoreOf } from "~/services/scoring/score-by-content";

/** The engine's report of an answer that stands, with what it was made by. */
export type EngineMarking = { assessment: Assessment; rubric: Rubric; profile: MarkingProfile };

type UnmarkedPaper = { attempt: Attempt; version: QuestionVersion; erased: boolean };

/**
 * What a tutor's marks of an answer on paper are made over: the rubric's points with nothing awarded. The engine reads no
 * handwriting, so this is no assessment of its own: it is kept nowhere and counts for nothing. Null without a rubric.
 */
export function unmarkedPaper({ attempt, version, erased }: UnmarkedPaper): EngineMarking | null {
  const { content } = version;
  const blank = scoreByContent({ answer: "", content, references: [] });
  const rubricHash = scoreKeyOf(version);
  if (!blank || !content.rubric || rubricHash === null) return null;
  const sealedAt = attempt.sealedAt ?? attempt.startedAt;
  // What the engine says of an empty sheet (too short, nothing written) is not true of this one.
  const parts = blank.findings.filter(({ code }) => code === "hybrid-parts" || code === "marks-unassigned");
  const { range: _, ...rest } = blank;
  const points = blank.points.map(({ reason: _reason, ...point }) => point);
  const report = { ...rest, points, findings: parts, flags: [] };
  return {
    assessment: {
      id: `paper-${rubricHash.slice(0, 16)}`,
      attemptId: attempt.id,
      revisionNumber: 0,
      admitted: false,
      source: "engine",
      byPersonId: null,
      note: null,
      round: null,
      rubricHash,
      profile: report.profile,
      engine: report.engine,
      report,
      ...scoreOf(report),
      createdAt: sealedAt,
      erasedAt: erased ? sealedAt : null,
    },
    rubric: content.rubric,
    profile: markingProfile(report.profile) ?? defaultProfile(),
  };
}
