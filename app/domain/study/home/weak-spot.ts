import type { Family } from "@content/contract/family";
import { worstReason, type MissReason, type Practised } from "../practised";

/** Answers looked back at: older ones say little of what is missed now. */
const LOOKED_BACK = 20;

/** Where the learner loses most, and what shows it: answers of the family looked at, and key points lost for the reason. */
export type WeakSpot = { family: Family; reason: MissReason; answers: number; points: number; lost: number };

/** Families by the mean share lost in the latest answers, worst first, each with its worst reason; without those that lost nothing. */
export function weakSpots(practised: readonly Practised[]): WeakSpot[] {
  const latest = [...practised].sort((a, b) => b.sealedAt - a.sealedAt).slice(0, LOOKED_BACK);
  const families = [...new Set(latest.map(({ family }) => family))];
  return families
    .flatMap((family) => {
      const own = latest.filter((one) => one.family === family);
      const misses = own.flatMap((one) => one.misses);
      const reason = worstReason(misses);
      if (reason === null) return [];
      const lost = own.reduce((sum, { share }) => sum + 1 - share, 0) / own.length;
      const points = misses.filter((miss) => miss.reason === reason).length;
      return [{ family, reason, answers: own.length, points, lost }];
    })
    .sort((a, b) => b.lost - a.lost);
}
