import { toHundredths } from "@content/contract/marks";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getRoundsOf, listClassMarkers, listMarkingLoads, type AnswerRounds } from "@db/queries/marking/rounds";
import { insertTasks } from "@db/queries/marking/tasks";
import type { Assessment } from "@db/schema/rows";
import { allocate } from "~/domain/marking/double/allocate";
import { finalReport } from "~/domain/marking/double/final-report";
import { settleMarks, type GivenRound, type RoundMark, type Settlement } from "~/domain/marking/double/settle";
import { defaultProfile, markingProfile } from "~/domain/profiles/marking-profiles";
import { recordAudit } from "~/services/audit/record-audit.server";
import { assessmentRow } from "~/services/marking/assessment-row";
import { proposeSettled } from "./propose-settled.server";

/** Where the rubric sets no marks, what marks are reckoned in: ten-thousandths of the whole. */
const WHOLE = 10_000;

type AfterMark = { attemptId: string; now: number };

/**
 * What follows from the marks given in rounds to an answer: the final mark by the rule, or the round that is to come (三评, 仲裁)
 * with whose it is. Called after every mark of a round; called again it changes nothing.
 */
export async function afterMark({ attemptId, now }: AfterMark, tx: Tx): Promise<void> {
  const rounds = await getRoundsOf({ attemptId }, tx);
  if (!rounds) return;
  const marks = rounds.marks.filter(isGiven);
  const [one] = marks;
  if (!one || rounds.marks.some(({ erasedAt }) => erasedAt !== null)) return;
  const settled = settlementOf(rounds, marks, one);
  if (settled.state === "waiting") return openNext(rounds, settled.next, { attemptId, now }, tx);
  if (settled.by === "expert" || rounds.marks.some(({ round }) => round === "final")) return;
  const questionId = rounds.tasks[0]?.questionId;
  if (questionId !== undefined) await insertFinal({ attemptId, questionId, now, marks, settled }, tx);
}

type Given = Assessment & { round: GivenRound };

function isGiven(mark: Assessment): mark is Given {
  return mark.round !== null && mark.round !== "final";
}

function settlementOf(
  { assignment }: AnswerRounds,
  marks: readonly Given[],
  { maxHundredths, profile }: Given,
): Settlement {
  const rule = markingProfile(profile) ?? defaultProfile();
  return settleMarks({
    marks: marks.map((mark): RoundMark => {
      const { id, round, byPersonId, marksHundredths, share } = mark;
      return { id, round, by: byPersonId ?? "", hundredths: marksHundredths ?? Math.round(share * WHOLE) };
    }),
    maxHundredths: maxHundredths ?? WHOLE,
    tolerancePercent: assignment.tolerancePercent ?? rule.doubleMarkTolerancePercent.value,
    stepHundredths: maxHundredths === null ? 1 : toHundredths(rule.markStep.value),
  });
}

async function openNext({ assignment, tasks }: AnswerRounds, round: GivenRound, { attemptId, now }: AfterMark, tx: Tx) {
  const [task] = tasks;
  if (!task || tasks.some((one) => one.round === round)) return;
  const { id: assignmentId, classId, expertId } = assignment;
  const markers = await listClassMarkers({ classId }, tx);
  const except = tasks.flatMap(({ personId }) => personId ?? []);
  const head = markers.find(({ role }) => role === "head")?.personId ?? null;
  const personId =
    round === "expert"
      ? (expertId ?? head)
      : allocate({
          markers: markers.map((marker) => marker.personId),
          except,
          spared: expertId,
          load: await listMarkingLoads({ assignmentId }, tx),
          seed: `${attemptId}:${round}`,
        });
  const { questionId } = task;
  await insertTasks([{ assignmentId, attemptId, questionId, round, personId, createdAt: now }], tx);
}

type InsertFinal = {
  attemptId: string;
  questionId: string;
  now: number;
  marks: readonly Given[];
  settled: Settlement & { state: "settled" };
};

async function insertFinal({ attemptId, questionId, now, marks, settled }: InsertFinal, tx: Tx): Promise<void> {
  const [one, other] = marks.filter(({ id }) => settled.from.includes(id));
  if (!one || !other) return;
  const { revisionNumber, admitted } = one;
  const answer = await textOf({ attemptId, number: admitted ? revisionNumber : null }, tx);
  const report = finalReport({ answer, reports: [one.report, other.report], hundredths: settled.hundredths });
  const id = newId();
  const latest = Math.max(...marks.map(({ createdAt }) => createdAt));
  const row = {
    id,
    attemptId,
    revisionNumber,
    admitted,
    byPersonId: null,
    note: null,
    createdAt: Math.max(now, latest + 1),
  };
  await insertAssessment({ ...row, ...assessmentRow(report, one), source: "tutor", round: "final" }, tx);
  await proposeSettled({ questionId, answer, marks: [one, other], now }, tx);
  const details = { assessmentId: id, from: settled.from, marks: report.marks, share: report.share };
  await recordAudit(
    { action: "answer.settled", at: now, actorId: null, subjectKind: "attempt", subjectId: attemptId, details },
    tx,
  );
}

/** The text that was marked: the sealed one, or an admitted one by its number. */
async function textOf({ attemptId, number }: { attemptId: string; number: number | null }, tx: Tx): Promise<string> {
  if (number === null) return (await getHead({ attemptId }, tx))?.text ?? "";
  return (await listAdmittedAnswers({ attemptId }, tx)).find((one) => one.number === number)?.text ?? "";
}
