import type { SampleOutcome, TryOut } from "~/domain/studio/try-out";
import type { Port, TryOutReply, TryOutRequest } from "./scoring-port";

/** Asks for scores and hears only of the newest question: answers that come late are dropped. */
export type ScoreAsker = { ask(input: TryOut): void };

/** While one question is being worked on, only the newest of those that come in is kept for afterwards. */
export function scoreAsker(port: Port, hear: (outcomes: SampleOutcome[]) => void): ScoreAsker {
  let number = 0;
  let working = false;
  let waiting: TryOut | null = null;
  const send = (input: TryOut) => {
    working = true;
    number += 1;
    port.postMessage({ number, input } satisfies TryOutRequest);
  };
  port.addEventListener("message", ({ data }) => {
    const reply = data as TryOutReply;
    if (reply.number !== number) return;
    working = false;
    const next = waiting;
    waiting = null;
    if (next === null) hear(reply.outcomes);
    else send(next);
  });
  port.start?.();
  return {
    ask(input) {
      if (working) waiting = input;
      else send(input);
    },
  };
}
