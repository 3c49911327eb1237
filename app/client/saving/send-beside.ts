import type { Mirror } from "~/domain/saving/client-state";
import { turnOf } from "~/domain/saving/protocol";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import type { Transport } from "./transport";

const TIMEOUT_MS = 10_000;

/**
 * Sends a text that is not this page's own, to be kept beside the answer: the page that left it is gone, and nobody chose it. Returns whether the server has exactly that
 * text now.
 */
export async function sendBeside(
  { text, parent, after, writtenAt = null }: Mirror,
  transport: Transport,
): Promise<boolean> {
  const hash = sha256Hex(text);
  const turn = Math.max(0, ...after.map(turnOf)) + 1;
  const request = { text, hash, parent, turn, after, writtenAt, beside: true };
  const answer = await transport.save(request, { keepalive: false, timeoutMs: TIMEOUT_MS });
  return answer.ok && answer.ack.hash === hash;
}
