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

type Choose = { personId: string; offered: readonly Offered[]; practised: readonly Practised[] };

/**
 * 每日一题: a small question of the family that loses most, not written on yet if there is one. With what was visible when the
 * day began it is the same all day, whatever is handed in meanwhile.
 */
export function chooseDaily({ personId, offered, practised, date }: Choose & { date: string }): string | null {
  const small = offered.filter(isSmall);
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
export function chooseNext({ personId, offered, practised, without }: Choose & { without: readonly string[] }) {
  const others = offered.filter(({ questionId }) => !without.includes(questionId));
  for (const pool of [others, offered]) {
    for (const spot of weakSpots(practised)) {
      const own = pool.filter(({ family }) => family === spot.family);
      const questionId = stableDraw(`next|${personId}`, untriedOf(own, practised));
      if (questionId !== null) return { spot, questionId };
    }
  }
  return null;
}

/** 每周一套: the same all week, one that was not handed in before the week if there is any. */
export function chooseWeekly(week: {
  personId: string;
  monday: string;
  sets: readonly { id: string; done: boolean }[];
}) {
  const { personId, monday, sets } = week;
  const left = sets.filter(({ done }) => !done);
  const pool = left.length > 0 ? left : sets;
  return stableDraw(
    `weekly|${monday}|${personId}`,
    pool.map(({ id }) => id),
  );
}

function untriedOf(offered: readonly Offered[], practised: readonly Practised[]): string[] {
  const written = new Set(practised.map(({ questionId }) => questionId));
  return offered.flatMap(({ questionId }) => (written.has(questionId) ? [] : [questionId]));
}
