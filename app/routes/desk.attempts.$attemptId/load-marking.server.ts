import type { Report } from "@content/contract/report";
import { listTasksOf } from "@db/queries/marking/tasks";
import { listPersonNames } from "@db/queries/people/find-people";
import { countingAssessment, newestOf } from "~/domain/marking/overridden/counting-assessment";
import type { AnswerChoice } from "~/domain/marking/answer-choice";
import { isSelfMark } from "~/domain/marking/self/self-marks";
import { pointDifferences } from "~/domain/marking/comparing/point-differences";
import { restDifference } from "~/domain/marking/comparing/rest-difference";
import { markingSheet, scoreOf } from "~/domain/marking/sheet/marking-sheet";
import { getTextsAside } from "~/services/attempts/drafts/get-texts-aside.server";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";
import { drawnBy } from "~/services/marking/paper-awards";
import { textToMark } from "~/services/marking/text-to-mark.server";
import { ownRound } from "~/services/double-marking/own-round.server";
import { visibleMarksFor } from "~/services/double-marking/visible-marks-for.server";
import { shownPaper } from "~/services/photos/shown-marks";
import { markedAttempt, type MarkedAttempt } from "~/services/marking/marked-attempt.server";

type LoadMarking = { attemptId: string; choice: AnswerChoice; viewerId: string; now: number };

/** Everything a tutor's marking page shows of a handed-in answer; null while it is being written and where there is none. */
export async function loadMarking({ attemptId, choice, viewerId, now }: LoadMarking) {
  await sealDueAttempt({ attemptId, now });
  const found = await markedAttempt({ attemptId, choice: await textToMark({ attemptId, asked: choice }), now });
  if (!found) return null;
  // Blind marks of others leave the server only once one's own is given.
  const seen = new Set((await visibleMarksFor({ attemptId, personId: viewerId })).map(({ id }) => id));
  const visible = <Known extends { id: string }>(all: Known[]) => all.filter(({ id }) => seen.has(id));
  const marked = { ...found, assessments: visible(found.assessments), standing: visible(found.standing) };
  const { attempt, question, asked, answer, assessments, standing, engine, admitted, admissions, isCounting } = marked;
  const tasks = await listTasksOf({ attemptId });
  const isBlind = (await ownRound({ attemptId, by: viewerId })) !== null;
  const paper = isBlind ? drawnBy(marked.paper, viewerId) : marked.paper;
  const ids = [attempt.personId, ...assessments.flatMap(({ byPersonId }) => byPersonId ?? [])];
  const names = await listPersonNames({ personIds: [...new Set(ids)] });
  const counting = isCounting ? countingAssessment(standing) : null;
  return {
    attempt: {
      id: attempt.id,
      sealedAt: attempt.sealedAt ?? now,
      /** Null while it waits for its markers, as in their queue. */
      name: tasks.some(({ doneAt }) => doneAt === null) ? null : (names.get(attempt.personId) ?? ""),
    },
    question: { id: question.id, title: asked.title, stem: asked.stem, requirements: asked.requirements },
    answer,
    answers: {
      shown: admitted?.number ?? null,
      isCounting,
      admitted: admissions.map(({ number, admittedAs }) => ({ number, as: admittedAs })),
    },
    aside: await getTextsAside({ attempt, now }),
    paper: paper && shownPaper(paper),
    marking:
      engine && markingSheet({ answer, assessments, engine, onPaper: marked.paper !== null && admitted === null }),
    history: [...assessments].reverse().map((assessment) => ({
      id: assessment.id,
      source: assessment.source,
      round: assessment.round,
      selfMarked: isSelfMark(assessment),
      by: assessment.byPersonId === null ? "" : (names.get(assessment.byPersonId) ?? ""),
      at: assessment.createdAt,
      note: assessment.note,
      score: scoreOf(assessment),
      counts: assessment.id === counting?.id,
      changes: changesOf(marked, assessment),
      rest: restOf(marked, assessment),
    })),
  };
}

/** The engine's report that an assessment was made over: the newest by the same rubric before it. */
function baseOf({ assessments, engine, paper }: MarkedAttempt, { rubricHash, createdAt }: Assessment): Report | null {
  if (paper && engine?.assessment.rubricHash === rubricHash) return engine.assessment.report;
  const before = assessments.filter((one) => one.rubricHash === rubricHash && one.createdAt <= createdAt);
  return newestOf(before, "engine")?.report ?? null;
}

function changesOf(marked: MarkedAttempt, assessment: Assessment) {
  const base = baseOf(marked, assessment);
  if (base === null) return [];
  const numbers = new Map(base.points.map(({ id }, index) => [id, index + 1]));
  return pointDifferences(base.points, assessment.report.points).map(({ id, before, after }) => ({
    no: numbers.get(id) ?? 0,
    before,
    after,
  }));
}

/** What a tutor settled besides the points; by a rubric that is over only the total still tells it. */
function restOf(marked: MarkedAttempt, assessment: Assessment) {
  const { engine } = marked;
  if (assessment.source !== "tutor" || engine?.assessment.rubricHash !== assessment.rubricHash) return null;
  const base = baseOf(marked, assessment);
  return base && restDifference(engine.rubric, base, assessment.report);
}

type Assessment = MarkedAttempt["assessments"][number];

export type LoadedMarking = NonNullable<Awaited<ReturnType<typeof loadMarking>>>;
