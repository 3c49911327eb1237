import type { SavingState } from "./client-state";
import type { ServerClock } from "./protocol";

/** The clock as the server told it; `heardAt` is the page's time half a round trip ago. */
export function withClock(state: SavingState, clock: ServerClock, heardAt: number): SavingState {
  const { deadlineAt, arrivalEndsAt } = clock;
  const closed = clock.state === "sealed" || clock.state === "over";
  return { ...state, offsetMs: clock.now - heardAt, deadlineAt, arrivalEndsAt, closed };
}
