import {
  isUnsaved,
  startSaving,
  type Mirror,
  type SavingCommand,
  type SavingEvent,
} from "~/domain/saving/client-state";
import type { HeadText, ServerClock } from "~/domain/saving/protocol";
import { step } from "~/domain/saving/step/step";

type Happened = SavingEvent extends infer Event ? (Event extends { now: number } ? Omit<Event, "now"> : never) : never;
export type Asking = Extract<SavingCommand, { kind: "send" | "ask-clock" | "ask-lease" }> | { kind: "hand-in" };

type Options = {
  name: string;
  /** The page's own steady clock. */
  now: () => number;
  head: HeadText | null;
  clock: ServerClock;
  onAsk: (asking: Asking) => void;
};

/** A page with its storage, over the real client half; what it asks of the server goes to `onAsk`. */
export function modelPage(options: Options) {
  let mirror: Mirror | null = null;
  let finished = false;
  const { head, clock } = options;
  let state = startSaving({ page: options.name, head, mirror, clock, now: options.now() });

  function happen(event: Happened) {
    // A page that has left hears nothing any more.
    if (finished) return;
    const result = step(state, { ...event, now: options.now() });
    state = result.state;
    for (const command of result.commands) {
      if (command.kind === "remember") mirror = command.mirror;
      else if (command.kind === "forget") mirror = mirror?.text === command.text ? null : mirror;
      else if (command.kind === "finish") finished = true;
      else if (command.kind !== "show-text") options.onAsk(command);
    }
    // As the button does: the machine says when a waiting hand-in is due.
    if (state.handIn?.phase !== "due") return;
    happen({ kind: "hand-in-sent" });
    options.onAsk({ kind: "hand-in" });
  }

  return {
    happen,
    get state() {
      return state;
    },
    get mirror() {
      return mirror;
    },
    /** The answer is closed and the page has left for the report. */
    get finished() {
      return finished;
    },
    unsaved: () => isUnsaved(state),
    /** The page is gone: only its storage is left. */
    leaveForReport() {
      finished = true;
    },
    forget() {
      mirror = null;
    },
    /** The page crashed and is opened again, under a new name or after a reload under its own. */
    reopen(name: string, opened: { head: HeadText | null; clock: ServerClock }) {
      state = startSaving({ page: name, ...opened, mirror, now: options.now() });
      if (!isUnsaved(state) && state.handIn === null) mirror = null;
    },
  };
}

export type ModelPage = ReturnType<typeof modelPage>;
