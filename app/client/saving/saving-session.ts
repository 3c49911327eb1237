import {
  isUnsaved,
  serverNow,
  startSaving,
  type SavingCommand,
  type SavingEvent,
  type SavingState,
} from "~/domain/saving/client-state";
import { wakeAt } from "~/domain/saving/pace";
import type { HeadText, ServerClock } from "~/domain/saving/protocol";
import type { Known } from "~/domain/offline/as-known";
import { step } from "~/domain/saving/step/step";
import { wakeAfter } from "~/client/time/steady-timer";
import { pageNow } from "./page-clock";
import type { FoundCopy, LocalCopies } from "./local-copies";
import type { PageName } from "./page-name";
import { recoverCopies, type OfferedCopy } from "./leftover/recover-copies";
import type { Transport } from "./transport";

export type SessionOptions = {
  head: HeadText | null;
  clock: ServerClock;
  /** What is known when the page is opened: later than what it was made with, where the browser kept it. */
  known?: (page: Known) => Known;
  name: PageName;
  copies: LocalCopies;
  transport: Transport;
  /** Another text is to stand in the field. */
  onShowText: (text: string) => void;
  /** The answer is closed and stored. */
  onFinish: () => void;
};

type Happening = SavingEvent extends infer Event ? (Event extends { now: number } ? Omit<Event, "now"> : never) : never;

export type SavingView = {
  state: SavingState;
  storageFull: boolean;
  /** A text an earlier page of this browser left, which may be shown instead. */
  offered: OfferedCopy | null;
};

/** Runs the saving machine of one page: time, network and storage come together here and nowhere else. */
export function createSavingSession(options: SessionOptions) {
  const { known = (page) => page, name, copies, transport, onShowText, onFinish } = options;
  let { head, clock } = options;
  let view: SavingView = {
    // Named only in the browser: while the server renders there is nobody to write.
    state: startSaving({ page: "", head, mirror: null, clock, now: pageNow() }),
    storageFull: false,
    offered: null,
  };
  let stopTimer = () => {};
  let stopWatching = () => {};
  let open = false;
  const listeners = new Set<() => void>();

  function happen(happening: Happening) {
    // A page that is gone may still hear answers; its text is in the local copy.
    if (!open) return;
    const result = step(view.state, { ...happening, now: pageNow() });
    show({ ...view, state: result.state });
    result.commands.forEach(run);
    wake();
  }

  function show(next: SavingView) {
    const same = (["state", "storageFull", "offered"] as const).every((part) => next[part] === view[part]);
    if (same) return;
    view = next;
    for (const listener of listeners) listener();
  }

  function wake() {
    stopTimer();
    const now = pageNow();
    const at = wakeAt(view.state, now);
    if (at !== null && open) stopTimer = wakeAfter(at - now, () => happen({ kind: "tick" }));
  }

  function run(command: SavingCommand) {
    switch (command.kind) {
      case "send":
        return void send(command);
      case "remember":
        return show({ ...view, storageFull: !copies.remember(command.mirror) });
      case "forget":
        return copies.forget(command.text);
      case "show-text":
        return onShowText(command.text);
      case "ask-clock":
        return void askClock();
      case "ask-lease":
        return void askLease(command.take);
      case "finish":
        return onFinish();
    }
  }

  async function send({ key, request, keepalive, timeoutMs }: Extract<SavingCommand, { kind: "send" }>) {
    const answer = await transport.save(request, { keepalive, timeoutMs });
    if (keepalive) return; // sent on leaving; if the page lives on, the machine asks again
    if (answer.ok) happen({ kind: "acked", key, ack: answer.ack });
    else happen({ kind: "failed", key, problem: answer.problem });
  }

  /** Measures the server's time anew; also how a page learns that its answer is closed. */
  async function askClock() {
    const askedAt = pageNow();
    const told = await transport.clock();
    if (told) happen({ kind: "clock", clock: told, askedAt });
  }

  /** Goes on from a text found after opening, unless something was typed. An answer may have come in meanwhile. */
  function showFound({ mirror, take }: FoundCopy): boolean {
    const { state } = view;
    if (!open || state.locked || state.lastInputAt !== null || state.conflict) return false;
    take();
    if (state.inFlight !== null || state.acked !== head) {
      happen({ kind: "input", text: mirror.text });
    } else {
      const { page, offsetMs, offsetBounds, steadySince, deadlineAt, arrivalEndsAt, online, visible } = state;
      const { lease, taking, leaseAskedAt, leaseHeardAt, leaseToldAt } = state;
      const known = { offsetMs, offsetBounds, steadySince, deadlineAt, arrivalEndsAt, online, visible };
      const whose = { lease, taking, leaseAskedAt, leaseHeardAt, leaseToldAt };
      const found = startSaving({ page, head, mirror, clock, now: pageNow() });
      show({ ...view, state: { ...found, ...known, ...whose } });
      if (!isUnsaved(view.state)) copies.forget(mirror.text);
      wake();
    }
    onShowText(view.state.text);
    return true;
  }

  /** Waits until everything is stored; tells the number of the text, or null once the page takes no more. */
  function whenSaved(): Promise<number | null> {
    return new Promise((resolve) => {
      const look = () => {
        const { acked, closed } = view.state;
        if (open && !closed && (acked === null || isUnsaved(view.state))) return;
        listeners.delete(look);
        resolve(open && !closed ? (acked?.number ?? null) : null);
      };
      listeners.add(look);
      look();
    });
  }

  /** Asks who may type; unanswered, the machine asks again. */
  async function askLease(take: boolean) {
    const askedAt = pageNow();
    const { page, conflict, acked } = view.state;
    const answer = await transport.lease({ page, take, head: (conflict?.head ?? acked)?.number ?? 0 });
    if (answer) happen({ kind: "lease", answer, askedAt });
  }

  return {
    happen,
    askClock,
    /** Puts the offered text into the field; what stood there is offered in its place. */
    swapOffered() {
      const { offered, state } = view;
      if (!offered || state.locked) return;
      happen({ kind: "flush" });
      happen({ kind: "input", text: offered.text });
      onShowText(offered.text);
      show({ ...view, offered: { text: state.text, keptAt: serverNow(state, pageNow()), stored: !isUnsaved(state) } });
    },
    dismissOffered: () => show({ ...view, offered: null }),
    getView: () => view,
    unsaved: () => isUnsaved(view.state),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Begins with what this browser kept, or else with `typed`, what was written before the page was ready. */
    open(typed: string | null) {
      open = true;
      const before = view.state.text;
      ({ head, clock } = known(options));
      const mirror = copies.adopt();
      show({ ...view, state: startSaving({ page: name.take(), head, mirror, clock, now: pageNow() }) });
      if (!isUnsaved(view.state) && mirror && !view.state.handIn) copies.forget(mirror.text);
      const { text } = view.state;
      if (text !== before) onShowText(text);
      else if (typed !== null && typed !== before) happen({ kind: "input", text: typed });
      // What was typed into a kept page before it knew the newest text must not stand in its place, nor be lost.
      if (head !== options.head && typed !== null && typed !== before && typed !== view.state.text) {
        show({ ...view, offered: { text: typed, keptAt: clock.now, stored: false } });
      }
      void askClock();
      wake();
      stopWatching = copies.watch?.((kept) => show({ ...view, storageFull: !kept })) ?? stopWatching;
      const onOffer = (offered: OfferedCopy) => {
        if (open && offered.text !== view.state.text) show({ ...view, offered });
      };
      void recoverCopies({ copies, transport, show: showFound, whenSaved, onOffer });
    },
    /** The page goes away, perhaps for a reload. */
    leave() {
      happen({ kind: "leave" });
      name.keep();
    },
    close() {
      stopWatching();
      happen({ kind: "leave" });
      name.keep();
      open = false;
      stopTimer();
    },
  };
}

export type SavingSession = ReturnType<typeof createSavingSession>;
