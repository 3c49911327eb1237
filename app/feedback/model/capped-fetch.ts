import { FeedbackError } from "../feedback-error";

/** A reply of a model takes some hundred bytes for each token; what is longer is no advice. */
export const MAX_REPLY_BYTES = 2_000_000;

/** `fetch` that cuts a reply at `MAX_REPLY_BYTES` and follows no redirection: texts go to the address that was set, or nowhere. */
export const cappedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: "error" });
  if (response.body === null) return response;
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MAX_REPLY_BYTES) controller.error(new FeedbackError("too-large"));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
};
