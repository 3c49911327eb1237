import { countingAdmission } from "@content/contract/counting-order";
import type { QuestionContent } from "@content/contract/question";
import { listAssessments, type AdmittedAssessment } from "@db/queries/assessments/assessments";
import { listAdmittedAnswers, toAdmission } from "@db/queries/attempts/admitted-answers";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getQuestion } from "@db/queries/content/questions";
import { listPhotoMarks } from "@db/queries/photos/photo-marks";
import { listPhotos, type PhotoFacts } from "@db/queries/photos/photos";
import type { AdmittedAnswer, Assessment, Attempt, PhotoMark, Question } from "@db/schema/rows";
import type { AnswerChoice } from "~/domain/marking/answer-choice";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import type { MarkingProfile } from "~/domain/profiles/marking-profile";
import { defaultProfile, markingProfile } from "~/domain/profiles/marking-profiles";
import { scoredAttempt, type Migration } from "~/services/scoring/scored-attempt.server";
import { unmarkedPaper, type EngineMarking } from "./unmarked-paper";
import { versionForScore } from "~/services/scoring/version-for-score.server";

export type { EngineMarking };

/** A paper answer's photos, and the marks on them that stand and that were taken off. */
export type PaperAnswer = { photos: PhotoFacts[]; marks: PhotoMark[] };

/** A text of a handed-in attempt as those read it who may mark it. */
export type MarkedAttempt = {
  attempt: Attempt;
  question: Question;
  /** The version the attempt was begun with: the prompt its writer read. */
  asked: QuestionContent;
  /** The version whose rubric scores it: the same, or a later one by what was decided since. */
  content: QuestionContent;
  /** Canonical; empty where nothing was written, and once it is erased. */
  answer: string;
  /** The words were blanked since, by their writer or for their age. */
  erased: boolean;
  /** 0 where nothing was written. */
  revisionNumber: number;
  /** How the text was admitted; null for the sealed answer. */
  admitted: AdmittedAnswer | null;
  /** Everything that was admitted of this attempt, in the order it was. */
  admissions: AdmittedAnswer[];
  /** Whether the marks of this text are the attempt's. */
  isCounting: boolean;
  /** Every one of this text, oldest first. */
  assessments: AdmittedAssessment[];
  /** Those that still speak: without the engine's by a rubric that scores this answer no longer. */
  standing: AdmittedAssessment[];
  /** Null where the question has no rubric. For an answer on paper the sheet that nobody has marked yet, kept nowhere. */
  engine: EngineMarking | null;
  /** Of an answer on paper; null for a typed one. */
  paper: PaperAnswer | null;
  /** That its score was moved after the hand-in, or null. */
  migration: Migration | null;
};

/**
 * A text of a handed-in attempt with its assessments; scored now where the process died between sealing and scoring. Null
 * while it is being written and where there is none. Whose it is, the caller has made sure of.
 */
export async function markedAttempt({
  attemptId,
  choice = "counting",
  now,
}: {
  attemptId: string;
  choice?: AnswerChoice;
  now: number;
}): Promise<MarkedAttempt | null> {
  const attempt = await getAttempt({ attemptId });
  if (!attempt || attempt.status !== "sealed") return null;
  const [scoring, question, admissions] = await Promise.all([
    versionForScore(attempt),
    getQuestion({ questionId: attempt.questionId }),
    listAdmittedAnswers({ attemptId }),
  ]);
  if (!scoring || !question) return null;
  // Whatever is not scored yet is now: which text counts is told by the assessments there are.
  const numbers = [attempt.sealedNumber ?? 0, ...admissions.map(({ number }) => number)];
  const scored: Awaited<ReturnType<typeof scoredAttempt>>[] = [];
  for (const number of numbers) scored.push(await scoredAttempt({ attempt, scoring, number, now }));
  const all = await listAssessments({ attemptId });
  const counting = countingNumber(attempt, all, admissions);
  const number = choice === "counting" ? counting : choice === "sealed" ? (attempt.sealedNumber ?? 0) : choice;
  const own = scored[numbers.indexOf(number)];
  if (!own) return null;
  const { assessment, migration } = own;
  const admitted = admissions.find((one) => one.number === number) ?? null;
  const head = admitted || attempt.sealedNumber === null ? null : await getHead({ attemptId });
  const assessments = all.filter(({ revisionNumber }) => revisionNumber === number);
  const { content } = scoring.version;
  const paper = attempt.medium === "paper" ? await paperAnswer(attemptId) : null;
  return {
    attempt,
    question,
    asked: scoring.own.content,
    content,
    answer: (admitted ?? head)?.text ?? "",
    erased: ((admitted ?? head)?.erasedAt ?? null) !== null,
    revisionNumber: number,
    admitted,
    admissions,
    isCounting: number === counting,
    assessments,
    standing: assessments.filter(({ id, source }) => source !== "engine" || id === assessment?.id),
    engine:
      paper && admitted === null
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

/** The number of the text whose marks are the attempt's; without any marks, of the text that would be scored. */
function countingNumber(
  { sealedNumber }: Attempt,
  assessments: readonly AdmittedAssessment[],
  admissions: readonly AdmittedAnswer[],
): number {
  const counting = countingAssessment(assessments);
  if (counting) return counting.revisionNumber;
  return countingAdmission(admissions.map(toAdmission))?.number ?? sealedNumber ?? 0;
}

function profileOf({ profile }: Assessment): MarkingProfile {
  return markingProfile(profile) ?? defaultProfile();
}
