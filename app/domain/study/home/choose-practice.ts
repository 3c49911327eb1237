import type { Family } from "@content/contract/family";
import type { Limit } from "@content/contract/limit";
import type { Practised } from "../practised";
import { stableDraw } from "../stable-draw";
import { weakSpots } from "./weak-spot";

/** 每日一题 takes 20 to 30 minutes: a question that states more, or asks for more characters, is none. */
const DAILY_MINUTES = 30;
const DAILY_CHARACTERS = 500;

/** A question of the bank as a choice among many sees it. Minutes and limit are null where unset. */
export type Offered = { questionId: string; family: Family; minutes: number | null; limit: Limit | null };

/** Whether a question is one for 20 to 30 minutes, by its own statement and else by its limit. */
export function isSmall({ family, minutes, limit }: Offered): boolean {
  if (family === "essay") return false;
  if (minutes !== null) return minutes <= DAILY_MINUTES;
  const characters = limit?.max ?? limit?.min ?? null;
  return characters !== null && characters <= DAILY_CHARACTERS;
}

/** Characters that are written in a minute of a small question, thinking included: 500 in 30. */
const CHARACTERS_A_MINUTE = DAILY_CHARACTERS / DAILY_MINUTES;

/** Whether a question can be done within so many minutes, by its own statement and else by its limit; unset fits. */
export function fitsIn({ minutes, limit }: Pick<Offered, "minutes" | "limit">, budget: number): boolean {
  const asked = limit?.max ?? limit?.min ?? null;
  return (minutes ?? (asked === null ? 0 : asked / CHARACTERS_A_MINUTE)) <= budget;
}

/** Those that fit into the day; where none does, all: a long question is better than none. */
function fitting<One extends Pick<Offered, "minutes" | "limit">>(all: readonly One[], budget: number): readonly One[] {
  const fit = all.filter((one) => fitsIn(one, budget));
  return fit.length > 0 ? fit : all;
}

type Choose = {
  personId: string;
  offered: readonly Offered[];
  practised: readonly Practised[];
  /** What the learner's plan gives to a day. */
  dailyMinutes: number;
};

/**
 * 每日一题: a small question of the family that loses most, not written on yet if there is one. With what was visible when the
 * day began it is the same all day, whatever is handed in meanwhile.
 */
export function chooseDaily({
  personId,
  offered,
  practised,
  dailyMinutes,
  date,
}: Choose & { date: string }): string | null {
  const small = fitting(offered.filter(isSmall), dailyMinutes);
  const key = `daily|${date}|${personId}`;
  for (const { family } of weakSpots(practised)) {
    const own = small.filter((one) => one.family === family);
    const drawn = stableDraw(key, untriedOf(own, practised));
    if (drawn !== null) return drawn;
  }
  const untried = untriedOf(small, practised);
  return stableDraw(key, untried.length > 0 ? untried : small.map(({ questionId }) => questionId));
}

/**
 * What to practise next: a question of the weakest family with what speaks for it, one that the page offers already (`without`)
 * only where there is no other; null before anything was lost.
 */
export function chooseNext({
  personId,
  offered,
  practised,
  dailyMinutes,
  without,
}: Choose & { without: readonly string[] }) {
  const others = offered.filter(({ questionId }) => !without.includes(questionId));
  for (const pool of [others, offered]) {
    for (const spot of weakSpots(practised)) {
      const written = new Set(practised.map(({ questionId }) => questionId));
      const own = pool.filter(({ family, questionId }) => family === spot.family && !written.has(questionId));
      const choice = fitting(own, dailyMinutes).map(({ questionId }) => questionId);
      const questionId = stableDraw(`next|${personId}`, choice);
      if (questionId !== null) return { spot, questionId };
    }
  }
  return null;
}

/** 每周一套: the same all week, one that was not handed in before the week and fits into the week's minutes if there is any. */
export function chooseWeekly(week: {
  personId: string;
  monday: string;
  sets: readonly { id: string; done: boolean; minutes: number | null }[];
  dailyMinutes: number;
}) {
  const { personId, monday, sets, dailyMinutes } = week;
  const left = sets.filter(({ done }) => !done);
  const all = left.length > 0 ? left : sets;
  const pool = fitting(
    all.map((set) => ({ ...set, limit: null })),
    dailyMinutes * 7,
  );
  return stableDraw(
    `weekly|${monday}|${personId}`,
    pool.map(({ id }) => id),
  );
}

function untriedOf(offered: readonly Offered[], practised: readonly Practised[]): string[] {
  const written = new Set(practised.map(({ questionId }) => questionId));
  return offered.flatMap(({ questionId }) => (written.has(questionId) ? [] : [questionId]));
}
