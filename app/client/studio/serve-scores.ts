import { tryOut } from "~/domain/studio/try-out";
import type { Port, TryOutReply, TryOutRequest } from "./scoring-port";

/** Answers every request that comes in at the port, in order. */
export function serveScores(port: Port): void {
  port.addEventListener("message", ({ data }) => {
    const { number, input } = data as TryOutRequest;
    port.postMessage({ number, outcomes: tryOut(input) } satisfies TryOutReply);
  });
  port.start?.();
}
