import { useEffect } from "react";
import type { SavingSession } from "../saving/saving-session";
import { canKeep, whenIdle } from "./when-idle";

/** Keeps what the server acknowledged of an answer beside its kept page. */
export function useHeard(session: SavingSession, attemptId: string): void {
  useEffect(() => {
    if (!canKeep()) return;
    let ended = false;
    let end = () => {};
    const cancel = whenIdle(() => {
      void import("./keep-heard").then(
        ({ keepHeard }) => {
          if (!ended) end = keepHeard(session, attemptId);
        },
        () => undefined, // asked for again when the page is opened next
      );
    });
    return () => {
      ended = true;
      cancel();
      end();
    };
  }, [session, attemptId]);
}
