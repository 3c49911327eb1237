import { database } from "@db/client/database";
import { isAway } from "@db/client/errors";
import type { Database } from "@db/client/types";
import { rescoreMovedAnswers } from "~/jobs/rescore-moved-answers.server";
import { sweepDueAttempts } from "~/jobs/sweep-due-attempts.server";
import { askAutomatic } from "~/services/advice/automatic/ask-automatic.server";
import { eraseAgain } from "~/services/accounts/own/erase-again.server";
import { forgetOldHits } from "~/services/accounts/limits/limits.server";
import { keepRetention } from "~/services/accounts/retention/keep-retention.server";
import { remindDueSoon } from "~/services/notices/remind-due-soon.server";
import { tellDueReleases } from "~/services/notices/tell-due-releases.server";
import { keepIndex } from "~/services/search/keep-index.server";
import { keepBackups } from "../backups/keep-backups.server";
import { now } from "../clock.server";
import { logger } from "../logger.server";

/** How often due attempts are looked for; sealing is also done by whoever reads one, so this only bounds the delay. */
const SEAL_EVERY_MS = 5_000;
/** How often answers are scored by a rubric that changed since; a report that is opened earlier has it done at once. */
const RESCORE_EVERY_MS = 15_000;
/** How often candidates are looked for whose work is due within a day. */
const REMIND_EVERY_MS = 60_000;

/** How often answers are looked for whose assignment asks for advice by itself. */
const ADVISE_EVERY_MS = 20_000;

/** How often it is looked whether a backup is due. */
const BACKUP_LOOK_EVERY_MS = 60_000;

/** How often it is looked for answers that were kept long enough. */
const RETAIN_EVERY_MS = 3_600_000;

/** How often it is looked for what was stored of people while they were erased; before the log is emptied. */
const ERASE_AGAIN_EVERY_MS = 3_600_000;

/** How often counters of limits are removed whose time is over. */
const FORGET_HITS_EVERY_MS = 3_600_000;

/** How often what was blanked or deleted leaves the log of the database as well, and the log's place on the disk is given back. */
const EMPTY_LOG_EVERY_MS = 3_600_000;

/** How often it is looked whether tables have grown tenfold since they were counted. */
const COUNT_EVERY_MS = 3_600_000;

/** How often the search index is looked after; what the program itself writes is in it at once. */
const INDEX_EVERY_MS = 30_000;

/**
 * Does what is due while nobody looks: seals attempts past their deadline, scores anew what a migration left, tells of what is
 * due soon or released, asks for advice where an assignment is set so, and makes the search index where there is none yet. Returns the stop.
 */
export function startSweeping(): () => void {
  const stops = [
    repeat(SEAL_EVERY_MS, sweepDueAttempts, "sweep of due attempts failed"),
    repeat(RESCORE_EVERY_MS, rescoreMovedAnswers, "scoring by changed rubrics failed"),
    repeat(REMIND_EVERY_MS, () => remindDueSoon({ now: now() }), "reminding of due assignments failed"),
    repeat(INDEX_EVERY_MS, () => keepIndex({ now: now() }), "keeping the search index failed", "at once"),
    repeat(BACKUP_LOOK_EVERY_MS, () => keepBackups({ now: now() }), "the scheduled backup failed", "at once"),
    repeat(RETAIN_EVERY_MS, () => keepRetention({ now: now() }), "blanking of answers kept long enough failed"),
    repeat(REMIND_EVERY_MS, () => tellDueReleases({ now: now() }), "telling of released results failed"),
    repeat(COUNT_EVERY_MS, () => database().refreshStatistics(), "counting what the indexes hold failed"),
    repeat(FORGET_HITS_EVERY_MS, () => forgetOldHits({ now: now() }), "removing old counters failed"),
    repeat(ERASE_AGAIN_EVERY_MS, () => eraseAgain({ now: now() }), "blanking once more of those erased failed"),
    repeat(EMPTY_LOG_EVERY_MS, () => database().emptyLog(), "emptying the log of the database failed"),
    repeat(ADVISE_EVERY_MS, () => askAutomatic({ now: now() }), "asking for automatic advice failed"),
  ];
  return () => stops.forEach((stop) => stop());
}

/** One round at a time: a round that is still under way lets the next one pass. The first comes after the interval, or at once. */
function repeat(everyMs: number, sweep: () => Promise<unknown>, failure: string, first?: "at once"): () => void {
  let running = false;
  const round = () => {
    if (running) return;
    running = true;
    sweep()
      // Of a database that is away its watch tells once, and the next round does what is due.
      .catch((error: unknown) => isAway(error) || logger.error({ err: error }, failure))
      .finally(() => {
        running = false;
      });
  };
  if (first) round();
  const timer = setInterval(round, everyMs);
  return () => clearInterval(timer);
}

/** Closes the database; a failure at the very end is logged, not thrown. */
export async function closeDatabaseQuietly(db: Database): Promise<void> {
  try {
    await db.close();
  } catch (error) {
    logger.error({ err: error }, "closing the database failed");
  }
}
