import { useActionData, useSubmit } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import type { SavingSession } from "~/client/saving/saving-session";
import { isUndone } from "~/domain/offline/undone";
import type { SavingState } from "~/domain/saving/client-state";
import { unansweredKeys } from "~/domain/saving/step/step";
import type { Refusal } from "./refusal";

/**
 * Hands in, and again by itself when the server was not there or could not store: the saving machine says when. Returns the
 * hand-in; `blank` when an empty sheet was confirmed.
 */
export function useWaitingHandIn(session: SavingSession, state: SavingState): (blank: boolean) => void {
  const submit = useSubmit();
  const refusal = useActionData<Refusal>() ?? null;
  const confirmed = useRef(false);
  const { handIn } = state;

  const send = useCallback(
    (blank: boolean) => {
      confirmed.current = blank;
      const now = session.getView().state;
      const fields: Record<string, string> = {
        text: now.text,
        parent: String(now.parent),
        turn: String(now.turn + 1),
        after: unansweredKeys(now).join(" "),
      };
      if (now.writtenAt !== null) fields.writtenAt = String(now.writtenAt);
      if (blank) fields.confirmEmpty = "1";
      submit(fields, { method: "post" });
    },
    [session, submit],
  );

  useEffect(() => {
    if (refusal === null) return;
    const waits = isUndone(refusal);
    session.happen(waits ? { kind: "hand-in-waits", blank: confirmed.current } : { kind: "hand-in-dropped" });
  }, [refusal, session]);

  useEffect(() => {
    if (handIn?.phase !== "due") return;
    session.happen({ kind: "hand-in-sent" });
    send(handIn.blank);
  }, [handIn, session, send]);

  return send;
}
