import { listBankComments } from "@db/queries/marking/bank";
import { listComments } from "@db/queries/marking/comments";
import { listMarkingEvents } from "@db/queries/marking/events";
import { listWritings } from "@db/queries/marking/marked-assignment";
import { listPersonNames } from "@db/queries/people/find-people";
import { countingAssessment, isWaitingMark, newestOf } from "~/domain/marking/overridden/counting-assessment";
import { numbered } from "~/domain/marking/pen/pen-mark";
import type { Script } from "~/domain/marking/queue/script-queue";
import { markingSheet, scoreOf } from "~/domain/marking/sheet/marking-sheet";
import { markedAttempt, type MarkedAttempt } from "~/services/marking/marked-attempt.server";

type LoadScript = { assignmentId: string; script: Script; personId: string; now: number };

/**
 * A script as its marker sees it: the answer with the engine's report, and what stands on it already. Whose it is is told once
 * it is marked; of double marking nobody is shown what another marker gave or wrote before their own marks stand.
 */
export async function loadScript({ assignmentId, script, personId, now }: LoadScript) {
  const { attemptId, round, done } = script;
  const marked = await markedAttempt({ attemptId, now });
  if (!marked) return null;
  const { attempt, question, asked, answer, assessments, engine, paper, admitted } = marked;
  const blind = isWaitingMark({ round: roundOf(script) });
  const remarks = (await listComments({ attemptId })).filter(
    (one) => !blind || one.round === round || one.byPersonId === personId,
  );
  const own = blind ? (assessments.findLast((one) => one.round === round) ?? null) : newestOf(assessments, "tutor");
  const others = othersMarks(marked, { round, personId, own });
  const ids = [...others.flatMap(({ by }) => by ?? []), ...(done ? [attempt.personId] : [])];
  const names = await listPersonNames({ personIds: [...new Set(ids)] });
  const onPaper = paper !== null && admitted === null;
  return {
    attemptId,
    round,
    done,
    name: done ? (names.get(attempt.personId) ?? "") : null,
    question: { id: question.id, title: asked.title, stem: asked.stem, requirements: asked.requirements },
    answer,
    onPaper,
    sheet: engine && markingSheet({ answer, assessments, engine, onPaper, tutorMarks: own }),
    engine: engine && { rubric: engine.rubric, report: engine.assessment.report, profile: engine.profile.id },
    remarks: numbered(remarks).map(({ remark, no }) => {
      const { id, start, end, pen, text, reasonCode, byPersonId } = remark;
      return { id, start, end, pen, text, reasonCode, no, mine: byPersonId === personId };
    }),
    bank: (await listBankComments({ personId })).map(({ id, text, reasonCode, shortcut }) => ({
      ...{ id, text, reasonCode, shortcut },
    })),
    events: (await listMarkingEvents({ attemptId })).map(({ id, kind, note, at }) => ({ id, kind, note, at })),
    others: others.map(({ by, ...marks }) => ({ ...marks, name: names.get(by ?? "") ?? "" })),
    writings: await writingsOf({ assignmentId, marked, now }),
  };
}

/** The round as an assessment holds it: none where answers are marked once. */
export function roundOf({ round }: Pick<Script, "round">) {
  return round === "single" ? null : round;
}

type Own = { round: Script["round"]; personId: string; own: { id: string } | null };

/** Marks of other tutors that this one may see: the newest where answers are marked once, all of them for the expert. */
function othersMarks({ assessments }: MarkedAttempt, { round, personId, own }: Own) {
  const shown = assessments.filter(
    (one) =>
      one.source === "tutor" &&
      one.byPersonId !== personId &&
      (round === "expert" ? isWaitingMark(one) : round === "single" && one.id === own?.id),
  );
  return shown.map((one) => ({
    by: one.byPersonId,
    at: one.createdAt,
    note: one.note,
    score: scoreOf(one),
    awards: Object.fromEntries(one.report.points.map(({ id, awarded }) => [id, awarded])),
  }));
}

type Writings = { assignmentId: string; marked: MarkedAttempt; now: number };

/** What the same candidate handed in for the question in turn, each with its marks; only where it was written again. */
async function writingsOf({ assignmentId, marked: { attempt, question }, now }: Writings) {
  const of = { assignmentId, questionId: question.id, candidateId: attempt.personId };
  const writings = await listWritings(of);
  if (writings.length < 2) return [];
  const scores = [];
  for (const { attemptId, sealedAt } of writings) {
    const written = await markedAttempt({ attemptId, now });
    const counting = written && countingAssessment(written.standing);
    scores.push({ attemptId, sealedAt, by: counting?.source ?? null, score: counting && scoreOf(counting) });
  }
  return scores;
}

export type LoadedScript = NonNullable<Awaited<ReturnType<typeof loadScript>>>;
