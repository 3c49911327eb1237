import { database } from "@db/client/database";
import { saveStudyPlan } from "@db/queries/study/plan";

export const PLAN_LIMITS = { cards: { min: 1, max: 200 }, minutes: { min: 10, max: 240 } };

type SetPlan = { personId: string; examDate: string | null; dailyCards: number; dailyMinutes: number; now: number };
export type PlanRefusal = "bad-date" | "bad-cards" | "bad-minutes";

/** Sets the exam's day and what a day holds. Cards keep their own times: what the exam makes of them is worked out when asked. */
export async function setPlan({ now, ...plan }: SetPlan): Promise<{ ok: true } | { ok: false; reason: PlanRefusal }> {
  if (plan.examDate !== null && !isDate(plan.examDate)) return { ok: false, reason: "bad-date" };
  if (!within(plan.dailyCards, PLAN_LIMITS.cards)) return { ok: false, reason: "bad-cards" };
  if (!within(plan.dailyMinutes, PLAN_LIMITS.minutes)) return { ok: false, reason: "bad-minutes" };
  await database().tx((tx) => saveStudyPlan({ ...plan, updatedAt: now }, tx));
  return { ok: true };
}

function within(value: number, { min, max }: { min: number; max: number }): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
