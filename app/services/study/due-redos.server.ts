import { listOpenRedos } from "@db/queries/study/redos";
import type { Viewer } from "~/domain/access/viewer";
import type { StudyClock } from "~/domain/study/scheduling/study-day";
import { redoBeforeExam } from "~/domain/study/scheduling/redo-before-exam";
import { openBank } from "./open-bank.server";
import { readPlan } from "./read-plan.server";

/** Shown at once: more than a few are no plan for a day. The oldest come first, the rest wait. */
const SHOWN = 3;

/** What is to be written again today, oldest first; without what may not be practised now. */
export async function dueRedos({ viewer, personId, clock }: { viewer: Viewer; personId: string; clock: StudyClock }) {
  const { now, day } = clock;
  const { examAt, examOver } = await readPlan({ personId, clock });
  if (examOver) return { redos: [], waiting: 0 };
  const due = (await listOpenRedos({ personId }))
    .map((redo) => ({ ...redo, dueAt: redoBeforeExam(redo, examAt, now) }))
    .filter(({ dueAt }) => dueAt < day.endsAt)
    .sort((a, b) => a.dueAt - b.dueAt);
  if (due.length === 0) return { redos: [], waiting: 0 };
  const open = new Set((await openBank({ viewer, now })).map(({ questionId }) => questionId));
  const redos = due
    .filter(({ questionId }) => open.has(questionId))
    .map(({ id, kind, questionId, reasonCode, title, minutes }) => ({
      id,
      kind,
      questionId,
      reasonCode,
      title,
      minutes,
    }));
  return { redos: redos.slice(0, SHOWN), waiting: Math.max(0, redos.length - SHOWN) };
}
