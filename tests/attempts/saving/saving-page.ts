import { sha256Hex } from "~/domain/text/hashing/content-hash";
import {
  startSaving,
  type SavingEvent,
  type SavingProblem,
  type SavingStart,
  type SavingState,
} from "~/domain/saving/client-state";
import type { HeadText, SaveAck } from "~/domain/saving/protocol";
import { step } from "~/domain/saving/step/step";

/** The server's time when the page opens. */
export const SERVER = 1_000_000;
export const HEAD: HeadText = { number: 3, hash: sha256Hex("旧"), text: "旧", receivedAt: SERVER };
export const OTHER: HeadText = { number: 5, hash: sha256Hex("别处"), text: "别处", receivedAt: SERVER };

/** A page at time 0 whose server stands at SERVER. It has the lease and is in the background, so that no heartbeats are in the way. */
export function savingPage(options: Partial<SavingStart> & { minutes?: number } = {}) {
  const deadlineAt = options.minutes === undefined ? null : SERVER + options.minutes * 60_000;
  const arrivalEndsAt = deadlineAt === null ? null : deadlineAt + 10_000;
  const clock = (now: number, state: SaveAck["clock"]["state"] = "running") => ({
    now: SERVER + now,
    deadlineAt,
    arrivalEndsAt,
    state,
  });
  const opened = startSaving({ page: "p", head: HEAD, mirror: null, clock: clock(0), now: 0, ...options });
  let state: SavingState = { ...opened, lease: "mine", taking: false, visible: false };
  const happen = (event: SavingEvent) => {
    const result = step(state, event);
    state = result.state;
    return result.commands;
  };
  return {
    happen,
    type: (text: string, now: number) => happen({ kind: "input", text, now }),
    tick: (now: number) => happen({ kind: "tick", now }),
    sends: (now: number) => happen({ kind: "tick", now }).filter((command) => command.kind === "send"),
    fail: (now: number, problem: SavingProblem = "offline") =>
      happen({ kind: "failed", key: state.inFlight!.key, problem, now }),
    ack: (now: number, more: Partial<SaveAck> = {}, clockState?: SaveAck["clock"]["state"]) =>
      happen({
        kind: "acked",
        key: state.inFlight!.key,
        now,
        ack: {
          status: "saved",
          number: 4,
          hash: state.inFlight!.request.hash,
          receivedAt: SERVER + now,
          headNumber: 4,
          lease: null,
          clock: clock(now, clockState),
          ...more,
        },
      }),
    clock,
    get state() {
      return state;
    },
  };
}
