import type { QuestionContent } from "@content/contract/question";
import type { Rubric } from "@content/contract/rubric";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getRevision } from "@db/queries/attempts/revisions";
import { getQuestionVersion, listQuestionVersions } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";
import type { Assessment, Attempt, Question } from "@db/schema/rows";
import { newestOf } from "~/domain/marking/counting-assessment";
import type { MarkingProfile } from "~/domain/profiles/marking-profile";
import { defaultProfile, markingProfile } from "~/domain/profiles/marking-profiles";
import { rubricHash } from "~/domain/scoring/rubric-hash";
import { assessAttempt } from "~/services/scoring/assess-attempt.server";

/** The engine's newest report of an answer with what it was made by. */
export type EngineMarking = { assessment: Assessment; rubric: Rubric; profile: MarkingProfile };

/** A handed-in answer as those read it who may mark it. */
export type MarkedAttempt = {
  attempt: Attempt;
  question: Question;
  /** The version the attempt was begun with. */
  content: QuestionContent;
  /** Canonical; empty where nothing was written, and once it is erased. */
  answer: string;
  revisionId: string | null;
  /** Oldest first. */
  assessments: Assessment[];
  /** Null where the question has no rubric. */
  engine: EngineMarking | null;
};

/**
 * A handed-in attempt with its assessments; scored now where the process died between sealing and scoring. Null while it
 * is being written and where there is none. Whose it is, the caller has made sure of.
 */
export async function markedAttempt({
  attemptId,
  now,
}: {
  attemptId: string;
  now: number;
}): Promise<MarkedAttempt | null> {
  const attempt = await getAttempt({ attemptId });
  if (!attempt || attempt.status !== "sealed") return null;
  const [version, question] = await Promise.all([
    getQuestionVersion({ versionId: attempt.questionVersionId }),
    getQuestion({ questionId: attempt.questionId }),
  ]);
  if (!version || !question) return null;
  let assessments = await listAssessments({ attemptId });
  if (version.content.rubric !== null && newestOf(assessments, "engine") === null) {
    await assessAttempt({ attemptId, now });
    assessments = await listAssessments({ attemptId });
  }
  const revisionId = attempt.sealedRevisionId;
  const revision = revisionId === null ? null : await getRevision({ attemptId, revisionId });
  return {
    attempt,
    question,
    content: version.content,
    answer: revision?.body ?? "",
    revisionId: revision?.id ?? null,
    assessments,
    engine: await engineOf(attempt.questionId, version.content, assessments),
  };
}

/** The rubric is found by the hash that the report names: a migration may have scored the answer by a later version's. */
async function engineOf(
  questionId: string,
  begun: QuestionContent,
  assessments: readonly Assessment[],
): Promise<EngineMarking | null> {
  const assessment = newestOf(assessments, "engine");
  if (assessment === null) return null;
  const isOurs = (rubric: Rubric | null): rubric is Rubric =>
    rubric !== null && rubricHash(rubric) === assessment.report.rubricHash;
  const later = isOurs(begun.rubric) ? [] : await listQuestionVersions({ questionId });
  const rubric = [begun.rubric, ...later.map(({ content }) => content.rubric)].find(isOurs);
  return rubric ? { assessment, rubric, profile: markingProfile(assessment.profile) ?? defaultProfile() } : null;
}
