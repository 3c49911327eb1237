import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import type { HeadText, ServerClock } from "~/domain/saving/protocol";
import { knownOf, openedAt } from "~/client/kept/since-kept";
import { useHeard } from "~/client/kept/use-heard";
import { wakeEvery } from "~/client/time/steady-timer";
import { localCopies, type LocalCopies } from "./local-copies";
import { cleanCopies } from "./local/clean-copies";
import { createSleepDetector, pageNow } from "./page-clock";
import { pageName, type PageName } from "./page-name";
import { createSavingSession, type SavingSession, type SavingView } from "./saving-session";
import { tellLease } from "./tell-lease";
import { httpTransport } from "./transport";

type UseSaving = {
  attemptId: string;
  head: HeadText | null;
  clock: ServerClock;
  /** The field; its own value is the text, React only listens. */
  field: RefObject<HTMLTextAreaElement>;
  /** Element id of the field, to find what was typed before the page was ready. */
  fieldId: string;
  onFinish: () => void;
};

/** How often the page looks whether the computer slept, and how far its clocks may drift apart until then, in ms. */
const LOOK_EVERY_MS = 5_000;
const DRIFT_MS = 2_000;

/** Saves what stands in the field for as long as the page lives. */
export function useSaving({ attemptId, head, clock, field, fieldId, onFinish }: UseSaving): {
  view: SavingView;
  session: SavingSession;
} {
  const finish = useRef(onFinish);
  finish.current = onFinish;
  // Read while rendering: hydration is about to put the server's text back into the field.
  const [typed] = useState(() => fieldValue(fieldId));
  const [session] = useState(() =>
    createSavingSession({
      head,
      clock,
      known: (page) => knownOf(attemptId, page),
      name: lazyName(attemptId),
      copies: lazyCopies(attemptId, clock),
      transport: httpTransport(attemptId),
      onShowText: (text) => {
        if (field.current) field.current.value = text;
      },
      onFinish: () => finish.current(),
    }),
  );

  useEffect(() => {
    session.open(typed);
    if (field.current) field.current.value = session.getView().state.text;
    const stopListening = listen(session);
    const stopTelling = tellLease(session, attemptId);
    return () => {
      stopListening();
      stopTelling();
      session.close();
    };
  }, [session, typed, field, attemptId]);
  useHeard(session, attemptId);

  return { view: useSyncExternalStore(session.subscribe, session.getView, session.getView), session };
}

function fieldValue(id: string): string | null {
  if (typeof document === "undefined") return null;
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element.value : null;
}

/** Opened on first use: while the server renders there is no storage. Times are the server's, whatever this computer's clock says. */
function lazyCopies(attemptId: string, clock: ServerClock): LocalCopies {
  let copies: ReturnType<typeof localCopies> | undefined;
  const opened = () => {
    if (copies) return copies;
    const offset = openedAt(clock.now) - pageNow();
    return (copies = localCopies(attemptId, undefined, { now: () => offset + pageNow() }));
  };
  return {
    remember: (mirror) => opened().remember(mirror),
    forget: (text) => opened().forget(text),
    adopt: () => opened().adopt(),
    async recover() {
      const found = await opened().recover();
      // Only what this page had no use for may be too old.
      if (!found) await cleanCopies(clock.now);
      return found;
    },
    watch: (listener) => opened().watch(listener),
  };
}

function lazyName(attemptId: string): PageName {
  let name: PageName | undefined;
  const opened = () => (name ??= pageName(attemptId));
  return { take: () => opened().take(), keep: () => opened().keep() };
}

function listen(session: SavingSession): () => void {
  const jumped = createSleepDetector();
  const onHide = () => {
    if (document.visibilityState === "hidden") return session.happen({ kind: "hidden" });
    session.happen({ kind: "shown" });
    void session.askClock();
  };
  const onUnload = (event: Event) => {
    if (session.unsaved()) event.preventDefault();
  };
  const listeners: [EventTarget, string, EventListener][] = [
    [window, "online", () => session.happen({ kind: "online" })],
    [window, "offline", () => session.happen({ kind: "offline" })],
    [window, "pagehide", () => session.leave()],
    [window, "pageshow", () => session.happen({ kind: "tick" })],
    [window, "beforeunload", onUnload],
    [document, "visibilitychange", onHide],
    // Frozen in the background and thawed: how long that was is not known.
    [document, "resume", () => session.happen({ kind: "woke" })],
  ];
  for (const [target, name, listener] of listeners) target.addEventListener(name, listener);
  const stopLooking = wakeEvery(LOOK_EVERY_MS, () => {
    if (Math.abs(jumped()) > DRIFT_MS) session.happen({ kind: "woke" });
  });
  return () => {
    stopLooking();
    for (const [target, name, listener] of listeners) target.removeEventListener(name, listener);
  };
}
