/** What the page asks of the worker: a word under `id` after so many ms, or none after all. */
export type WakeRequest = { kind: "wake"; id: number; afterMs: number } | { kind: "cancel"; id: number };
/** The word. */
export type WakeReply = { id: number };

/** The side of a worker that messages go into and come out of. */
export type WakePort = {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listen: (event: { data: unknown }) => void): void;
};
