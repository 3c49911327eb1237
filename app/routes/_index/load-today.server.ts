import type { Viewer } from "~/domain/access/viewer";
import type { StudyClock } from "~/domain/study/scheduling/study-day";
import { listOwnAssignments } from "~/services/assignments/list-own-assignments.server";
import { bringBack } from "~/services/study/bring-back.server";
import { countTodaysCards } from "~/services/study/cards/todays-review.server";
import { dueRedos } from "~/services/study/due-redos.server";
import { todaysPractice } from "~/services/study/home/todays-practice.server";

/** Assignments shown: the rest stands on its own page. */
const SHOWN = 3;

type LoadToday = { viewer: Viewer; personId: string; clock: StudyClock };

/** A candidate's day: what is due, 每日一题, 每周一套 and what to practise next. */
export async function loadToday({ viewer, personId, clock }: LoadToday) {
  await bringBack({ viewer, personId, clock });
  const own = await listOwnAssignments({ candidateId: personId, now: clock.now });
  const assignments = own
    .filter(
      ({ assignment, terms, progress }) =>
        assignment.withdrawnAt === null &&
        terms.opensAt <= clock.now &&
        (progress.state === "writing" ||
          (progress.state === "not-started" && !(progress.overdue && assignment.latePolicy === "refuse"))),
    )
    .map(({ assignment, terms, progress }) => ({
      ...{ id: assignment.id, title: assignment.title, dueAt: terms.dueAt, minutes: terms.limitMinutes },
      writing: progress.state === "writing",
    }))
    .sort((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER))
    .slice(0, SHOWN);
  const redo = await dueRedos({ viewer, personId, clock });
  const without = redo.redos.map(({ questionId }) => questionId);
  const { left: cards, examOver } = await countTodaysCards({ viewer, personId, clock });
  return {
    ...{ assignments, redo, cards, examOver },
    ...(await todaysPractice({ viewer, personId, clock, without })),
  };
}

export type LoadedToday = Awaited<ReturnType<typeof loadToday>>;
