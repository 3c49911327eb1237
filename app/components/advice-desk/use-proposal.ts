import { useEffect, useRef, useState } from "react";
import { isAway, REQUEST_HEADER } from "~/domain/offline/is-away";

type Refused = { ok: false; reason: string; minutes?: number };
type State<Answer> =
  { step: "idle" } | { step: "waiting" } | { step: "failed"; failure: Refused } | { step: "done"; answer: Answer };

/** Beyond the server's own bound: a page never waits for ever. */
const LONGEST_WAIT_MS = 60_000;

/** Asks the server for proposals while the page goes on; can be cancelled, ends by itself, and says why there is nothing. */
export function useProposal<Answer extends { ok: true }>(path: string) {
  const [state, setState] = useState<State<Answer>>({ step: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function ask(fields: Record<string, string>): Promise<void> {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ step: "waiting" });
    const next = await answerOf<Answer>(path, fields, own.signal);
    // A press of cancel, or a later question, has the last word.
    if (running.current === own && !own.signal.aborted) setState(next);
  }

  return {
    state,
    ask: (fields: Record<string, string>) => void ask(fields),
    cancel: () => {
      running.current?.abort();
      setState({ step: "idle" });
    },
  };
}

async function answerOf<Answer extends { ok: true }>(
  path: string,
  fields: Record<string, string>,
  signal: AbortSignal,
): Promise<State<Answer>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT_MS)]),
    });
    if (!response.ok) return { step: "failed", failure: { ok: false, reason: reasonOf(response) } };
    const answer = (await response.json()) as Answer | Refused;
    return answer.ok ? { step: "done", answer } : { step: "failed", failure: answer };
  } catch {
    return { step: "failed", failure: { ok: false, reason: "offline" } };
  }
}

/** A proxy answers as a server out of breath does; what our own server says, it names by its request. */
function reasonOf({ status, headers }: Response): string {
  if (!isAway(status)) return "unexpected";
  return headers.has(REQUEST_HEADER) ? "not-stored" : "offline";
}
