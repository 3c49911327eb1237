import type { QuestionContent } from "@content/contract/question";
import type { Rubric } from "@content/contract/rubric";
import { listAssessments } from "@db/queries/assessments/assessments";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getQuestion } from "@db/queries/content/questions";
import { listPhotoMarks } from "@db/queries/photos/photo-marks";
import { listPhotos, type PhotoFacts } from "@db/queries/photos/photos";
import type { Assessment, Attempt, PhotoMark, Question } from "@db/schema/rows";
import type { MarkingProfile } from "~/domain/profiles/marking-profile";
import { defaultProfile, markingProfile } from "~/domain/profiles/marking-profiles";
import { scoredAttempt, type Migration } from "~/services/scoring/scored-attempt.server";
import { unmarkedPaper } from "./unmarked-paper";
import { versionForScore } from "~/services/scoring/version-for-score.server";

/** The engine's report of an answer that stands, with what it was made by. */
export type EngineMarking = { assessment: Assessment; rubric: Rubric; profile: MarkingProfile };

/** A paper answer's photos, and the marks on them that stand and that were taken off. */
export type PaperAnswer = { photos: PhotoFacts[]; marks: PhotoMark[] };

/** A handed-in answer as those read it who may mark it. */
export type MarkedAttempt = {
  attempt: Attempt;
  question: Question;
  /** The version the attempt was begun with: the prompt its writer read. */
  asked: QuestionContent;
  /** The version whose rubric scores it: the same, or a later one by what was decided since. */
  content: QuestionContent;
  /** Canonical; empty where nothing was written, and once it is erased. */
  answer: string;
  /** 0 where nothing was written. */
  revisionNumber: number;
  /** Every one, oldest first. */
  assessments: Assessment[];
  /** Those that still speak: without the engine's by a rubric that scores this answer no longer. */
  standing: Assessment[];
  /** Null where the question has no rubric. For an answer on paper the sheet that nobody has marked yet, kept nowhere. */
  engine: EngineMarking | null;
  /** Of an answer on paper; null for a typed one. */
  paper: PaperAnswer | null;
  /** That its score was moved after the hand-in, or null. */
  migration: Migration | null;
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
  const [scoring, question] = await Promise.all([
    versionForScore(attempt),
    getQuestion({ questionId: attempt.questionId }),
  ]);
  if (!scoring || !question) return null;
  const { assessment, migration } = await scoredAttempt({ attempt, scoring, now });
  const assessments = await listAssessments({ attemptId });
  const head = attempt.sealedNumber === null ? null : await getHead({ attemptId });
  const { content } = scoring.version;
  const paper = attempt.medium === "paper" ? await paperAnswer(attemptId) : null;
  return {
    attempt,
    question,
    asked: scoring.own.content,
    content,
    answer: head?.text ?? "",
    revisionNumber: head?.number ?? 0,
    assessments,
    standing: assessments.filter(({ id, source }) => source !== "engine" || id === assessment?.id),
    engine: paper
      ? unmarkedPaper({
          attempt,
          version: scoring.version,
          erased: paper.photos.some((photo) => photo.erasedAt !== null),
        })
      : assessment && content.rubric && { assessment, rubric: content.rubric, profile: profileOf(assessment) },
    paper,
    migration,
  };
}

async function paperAnswer(attemptId: string): Promise<PaperAnswer> {
  const [photos, marks] = await Promise.all([listPhotos({ attemptId }), listPhotoMarks({ attemptId })]);
  return { photos, marks };
}

function profileOf({ profile }: Assessment): MarkingProfile {
  return markingProfile(profile) ?? defaultProfile();
}
