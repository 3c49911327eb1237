import type { SampleOutcome, TryOut } from "~/domain/studio/try-out";

/** What the page asks the worker, and what comes back under the same number. */
export type TryOutRequest = { number: number; input: TryOut };
export type TryOutReply = { number: number; outcomes: SampleOutcome[] };

/** The side of a worker, or of a channel, that messages go into and come out of. */
export type Port = {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listen: (event: { data: unknown }) => void): void;
  /** Channels wait for it; workers have none. */
  start?: () => void;
};
