import { listOpenRedos } from "@db/queries/study/redos";
import { redoBeforeExam } from "~/domain/study/scheduling/redo-before-exam";
import type { StudyClock } from "~/domain/study/scheduling/study-day";
import { readPlan } from "./read-plan.server";

type Ask = { personId: string; questionId: string; clock: StudyClock };

/** Whether the same question is to be written again today, so that its old reports are better left folded. */
export async function isRedoDue({ personId, questionId, clock }: Ask): Promise<boolean> {
  const redos = (await listOpenRedos({ personId })).filter(
    (redo) => redo.kind === "same" && redo.questionId === questionId,
  );
  if (redos.length === 0) return false;
  const { examAt, examOver } = await readPlan({ personId, clock });
  if (examOver) return false;
  return redos.some((redo) => redoBeforeExam(redo, examAt, clock.now) < clock.day.endsAt);
}
