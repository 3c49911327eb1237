import { now as serverNow } from "~/server/clock.server";
import { rescoreMoved } from "~/services/scoring/rescore-moved.server";

/** Scored in one sweep; the next one takes the rest. */
const PER_SWEEP = 200;

/** Goes on where a change of a rubric left off; returns how many answers this sweep scored anew. */
export async function rescoreMovedAnswers(now = serverNow()): Promise<number> {
  return rescoreMoved({ now, limit: PER_SWEEP });
}
