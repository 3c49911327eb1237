import { startSaving, isUnsaved, type Mirror, type SavingEvent, type SavingState } from "~/domain/saving/client-state";
import type { HeadText, SaveAck, SaveRequest } from "~/domain/saving/protocol";
import { step } from "~/domain/saving/step";

type Send = { key: string; request: SaveRequest; keepalive: boolean; timeoutMs: number };
type Happened = SavingEvent extends infer Event ? (Event extends { now: number } ? Omit<Event, "now"> : never) : never;

/** A page with its storage, over the real client half; what it sends goes to `onSend`. */
export function modelPage(options: { now: () => number; onSend: (send: Send) => void }) {
  let mirror: Mirror | null = null;
  let state: SavingState = fresh(null);
  const acks: SaveAck[] = [];

  function fresh(head: HeadText | null): SavingState {
    const now = options.now();
    const clock = { now, deadlineAt: null, arrivalEndsAt: null, state: "running" as const };
    return startSaving({ head, mirror, clock, now });
  }

  function happen(event: Happened) {
    const before = state.inFlight;
    const result = step(state, { ...event, now: options.now() });
    state = result.state;
    if (event.kind === "acked" && before?.key === event.key && state.inFlight === null) acks.push(event.ack);
    for (const command of result.commands) {
      if (command.kind === "send") options.onSend(command);
      if (command.kind === "remember") mirror = command.mirror;
      if (command.kind === "forget" && mirror?.text === command.text) mirror = null;
    }
  }

  return {
    happen,
    /** Every receipt the page believed. */
    acks,
    get state() {
      return state;
    },
    get mirror() {
      return mirror;
    },
    unsaved: () => isUnsaved(state),
    /** The page crashes and is opened again: only its storage and the server's head are left. */
    reopen(head: HeadText | null) {
      state = fresh(head);
      if (!isUnsaved(state)) mirror = null;
    },
  };
}

export type ModelPage = ReturnType<typeof modelPage>;
