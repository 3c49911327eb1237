import type { MissReason, Practisable, Practised } from "../practised";
import { worstReason } from "../practised";
import { stableDraw } from "../stable-draw";

const DAY_MS = 86_400_000;
/** The same question comes back a week later where nothing was known, two weeks later where hardly anything was lost. */
const SAME_FIRST_DAYS = 7;
const SAME_LAST_DAYS = 14;
/** Another question for the same reason comes while the report is still in mind. */
const KIN_DAYS = 2;

/** After how many days the same question comes back of an answer that earned this share of its marks. */
export function sameAfterDays(share: number): number {
  return Math.round(SAME_FIRST_DAYS + (SAME_LAST_DAYS - SAME_FIRST_DAYS) * share);
}

/** What is to be written again, and from when on (UTC ms). `reasonCode` is what a kin question is for; null with `same`. */
export type PlannedRedo = {
  kind: "same" | "kin";
  questionId: string;
  attemptId: string;
  reasonCode: MissReason | null;
  dueAt: number;
};

type PlanRedos = {
  /** The answer that lost something. */
  attempt: Practised;
  /** Every other visible answer of the learner. */
  others: readonly Practised[];
  /** Questions the learner may practise now, the answer's own among them where it is one. */
  bank: readonly Practisable[];
  /** What is planned and not done: no question stands there twice, and no reason twice within a family. */
  open: readonly { questionId: string; reasonCode: string | null; family: string }[];
};

/**
 * What comes back of one answer: (a) the same question after 7 to 14 days, (b) another of its family on which the same 失分原因
 * can be lost. Nothing of an answer without a loss, and nothing that may not be practised. A kin question is one the learner
 * has not written on yet, of the same genre if there is one; else the one longest ago that lost marks for the same reason.
 */
export function planRedos({ attempt, others, bank, open }: PlanRedos): PlannedRedo[] {
  const reason = worstReason(attempt.misses);
  if (reason === null) return [];
  const { attemptId, questionId, sealedAt, family } = attempt;
  const isOpen = (id: string) => open.some((redo) => redo.questionId === id);
  const planned: PlannedRedo[] = [];
  if (bank.some((one) => one.questionId === questionId) && !isOpen(questionId)) {
    const dueAt = sealedAt + sameAfterDays(attempt.share) * DAY_MS;
    planned.push({ kind: "same", questionId, attemptId, reasonCode: null, dueAt });
  }
  if (open.some((redo) => redo.reasonCode === reason && redo.family === family)) return planned;
  const kin = kinOf({ attempt, others, bank: bank.filter((one) => !isOpen(one.questionId)), reason });
  if (kin !== null) {
    planned.push({ kind: "kin", questionId: kin, attemptId, reasonCode: reason, dueAt: sealedAt + KIN_DAYS * DAY_MS });
  }
  return planned;
}

function kinOf({ attempt, others, bank, reason }: Omit<PlanRedos, "open"> & { reason: MissReason }): string | null {
  const suited = bank.filter(
    ({ questionId, family, reasons }) =>
      questionId !== attempt.questionId && family === attempt.family && reasons.includes(reason),
  );
  const written = new Set(others.map(({ questionId }) => questionId));
  const untried = suited.filter(({ questionId }) => !written.has(questionId));
  const sameGenre = untried.filter(({ genre }) => genre === attempt.genre);
  const pool = sameGenre.length > 0 ? sameGenre : untried;
  if (pool.length > 0)
    return stableDraw(
      attempt.attemptId,
      pool.map(({ questionId }) => questionId),
    );
  const may = new Set(suited.map(({ questionId }) => questionId));
  const before = others
    .filter(({ questionId, misses }) => may.has(questionId) && misses.some((miss) => miss.reason === reason))
    .sort((a, b) => a.sealedAt - b.sealedAt);
  return before[0]?.questionId ?? null;
}
