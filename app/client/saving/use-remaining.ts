import { useEffect, useState } from "react";
import { serverNow, type SavingState } from "~/domain/saving/client-state";
import type { ServerClock } from "~/domain/saving/protocol";
import { wakeEvery } from "~/client/time/steady-timer";
import { pageNow } from "./page-clock";

const SHOW_EVERY_MS = 500;

/** Milliseconds to the server's deadline, counted on in the page; null without one. `first` is what the server rendered. */
export function useRemaining(state: Pick<SavingState, "deadlineAt" | "offsetMs">, first: ServerClock): number | null {
  const { deadlineAt, offsetMs } = state;
  const [remaining, setRemaining] = useState(first.deadlineAt === null ? null : first.deadlineAt - first.now);
  useEffect(() => {
    const show = () =>
      setRemaining(deadlineAt === null ? null : Math.max(0, deadlineAt - serverNow({ offsetMs }, pageNow())));
    show();
    return wakeEvery(SHOW_EVERY_MS, show);
  }, [deadlineAt, offsetMs]);
  return remaining;
}
