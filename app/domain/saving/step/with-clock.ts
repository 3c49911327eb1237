import { offsetOf, refineOffset } from "../../timing/clock-offset";
import type { SavingState } from "../client-state";
import type { ServerClock } from "../protocol";

/** A clock that the server told: when the page asked and when it heard, by its own steady clock. */
export type ToldClock = { clock: ServerClock; askedAt: number; heardAt: number };

/**
 * The clock as the server told it. The offset is the best that all exchanges together tell, so that a slow answer does not spoil a
 * quick one. An exchange during which the page's clock may have stood still says little: it is reckoned with until the next.
 */
export function withClock(state: SavingState, { clock, askedAt, heardAt }: ToldClock): SavingState {
  const { deadlineAt, arrivalEndsAt } = clock;
  const closed = clock.state === "sealed" || clock.state === "over";
  const steady = askedAt >= state.steadySince;
  const bounds = refineOffset(steady ? state.offsetBounds : null, { sentAt: askedAt, heardAt, serverNow: clock.now });
  const offsetBounds = steady ? bounds : null;
  return { ...state, offsetMs: offsetOf(bounds), offsetBounds, deadlineAt, arrivalEndsAt, closed };
}

/** The page's clock may have stood still, or been stopped with the page: what was known of the offset counts no longer. */
export function forgetOffset(state: SavingState, now: number): SavingState {
  return { ...state, offsetBounds: null, steadySince: now };
}
