import { contentHash } from "~/domain/text/hashing/content-hash";
import { nextScoreKey } from "~/domain/marking/change/score-key";
import { packQuestionOf } from "./questions/pack-question.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { decideImpact, type ImpactRefusal, type ScoreDecision } from "~/services/scoring/decide-impact.server";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import type { Question } from "@db/schema/rows";
import { insertRubricChange } from "@db/queries/assessments/rubric-changes";
import { countSealedAnswers } from "@db/queries/attempts/lists/list-sealed-answers";
import { insertQuestionVersion, listQuestionVersions } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";
import { questionContentSchema, type QuestionContent } from "@content/contract/question";
import { toHundredths } from "@content/contract/marks";
import type { Rubric } from "@content/contract/rubric";

export type PublishRefusal =
  "not-found" | "nothing-to-publish" | "needs-material" | "needs-rubric" | "points-over-marks" | ImpactRefusal;

export type PublishQuestion = {
  questionId: string;
  /** The tutor; null where the program publishes its own. */
  by: string | null;
  now: number;
  /** What the changed rubric does to answers that were handed in before; asked for only where there are any. */
  decision?: ScoreDecision;
};

type Published = { ok: true; versionId: string } | { ok: false; reason: PublishRefusal };

/**
 * Freezes a question's draft as its next immutable version and opens it in the bank. Where answers have been handed in and
 * the draft scores differently, what becomes of their scores is recorded with it, or nothing is published.
 */
export async function publishQuestion(input: PublishQuestion): Promise<Published> {
  const question = await getQuestion({ questionId: input.questionId });
  if (!question) return { ok: false, reason: "not-found" };
  const ready = await contentToPublish(question);
  if (!ready.ok) return ready;
  const { content } = ready;
  const decided = await decideImpact({ question, content, by: input.by, decision: input.decision });
  if (!decided.ok) return decided;
  const { change } = decided;
  const version = {
    id: newId(),
    questionId: question.id,
    hash: contentHash(content),
    rubricHash: nextScoreKey(content, await listQuestionVersions({ questionId: question.id })),
    content,
    publishedAt: input.now,
    publishedBy: input.by,
  };
  return database().tx(async (tx): Promise<Published> => {
    const current = await getQuestion({ questionId: question.id }, tx);
    if (current?.updatedAt !== question.updatedAt || current.publishedVersionId !== question.publishedVersionId) {
      return { ok: false, reason: "changed-meanwhile" };
    }
    // Answers handed in while the impact was being measured are in nobody's figures.
    const answers = await countSealedAnswers({ questionId: question.id }, tx);
    if (decided.scoresDiffer && answers !== decided.answers) {
      return { ok: false, reason: change ? "impact-outdated" : "impact-undecided" };
    }
    await insertQuestionVersion(version, tx);
    // The program's own packs are one line each in the record, written when they come in; what it publishes moves no score.
    if (input.by === null) return { ok: true, versionId: version.id };
    const by = { actorId: input.by, at: input.now, subjectKind: "question", subjectId: question.id };
    if (change) {
      const moved = { id: newId(), questionId: question.id, toVersionId: version.id, ...change };
      await insertRubricChange({ ...moved, byPersonId: input.by, createdAt: input.now }, tx);
    }
    const details = { versionId: version.id, hash: version.hash, ...(change ? { scores: change.choice } : {}) };
    await recordAudit({ action: "question.published", ...by, details }, tx);
    return { ok: true, versionId: version.id };
  });
}

type Ready = { ok: true; content: QuestionContent } | { ok: false; reason: PublishRefusal };

/** The draft, if candidates could be given it. */
async function contentToPublish(question: Question): Promise<Ready> {
  if (question.status === "needs-material") return { ok: false, reason: "needs-material" };
  if (!question.draft) return { ok: false, reason: "nothing-to-publish" };
  const content = questionContentSchema.parse(question.draft);
  if (!content.rubric) return { ok: false, reason: "needs-rubric" };
  if (content.materials.length === 0 && (await packQuestionOf(question))?.question.needsMaterial === true) {
    // Published once with its material, which was taken away since.
    return { ok: false, reason: "needs-material" };
  }
  if (pointsExceedMarks(content.rubric)) return { ok: false, reason: "points-over-marks" };
  return { ok: true, content };
}

/** Stated points that pay more than the question's marks, the best n of them where n is declared. Less is the tutor's rest. */
function pointsExceedMarks({ marks, points, bestOf }: Rubric): boolean {
  if (marks === null) return false;
  const stated = points.map((point) => toHundredths(point.marks ?? 0)).sort((a, b) => b - a);
  const sum = stated.slice(0, bestOf ?? stated.length).reduce((total, value) => total + value, 0);
  return sum > toHundredths(marks);
}
