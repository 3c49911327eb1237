import { getStudyPlan } from "@db/queries/study/plan";
import type { StudyClock } from "~/domain/study/scheduling/study-day";

const DEFAULT_DAILY_CARDS = 20;
const DEFAULT_DAILY_MINUTES = 30;

/**
 * The learner's plan, or what holds until they make one. `examAt`: when the exam's day begins (UTC ms); null without one.
 * `examOver`: that day has passed, so that nothing is due until the plan has another, or none.
 */
export async function readPlan({ personId, clock }: { personId: string; clock: StudyClock }) {
  const plan = await getStudyPlan({ personId });
  const examDate = plan?.examDate ?? null;
  return {
    examDate,
    examAt: examDate === null ? null : clock.startOf(examDate),
    // Both are calendar days, so their text tells which is earlier.
    examOver: examDate !== null && examDate < clock.day.date,
    dailyCards: plan?.dailyCards ?? DEFAULT_DAILY_CARDS,
    dailyMinutes: plan?.dailyMinutes ?? DEFAULT_DAILY_MINUTES,
  };
}
