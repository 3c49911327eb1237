import { turnOf } from "~/domain/saving/protocol";
import { sha256Hex } from "~/domain/text/content-hash";
import { localCopies, type LocalCopies } from "./local-copies";
import { httpTransport, type Transport } from "./transport";

const TIMEOUT_MS = 10_000;

/**
 * Sends what a page of this browser could not store before the answer was closed; it is kept beside the answer as late text.
 * The local copy goes once the server has it. Returns whether there was something and it is stored now.
 */
export async function sendLeftover(
  attemptId: string,
  copies: LocalCopies = localCopies(attemptId),
  transport: Transport = httpTransport(attemptId),
): Promise<boolean> {
  const mirror = copies.adopt();
  if (!mirror) return false;
  const { text, parent, after, writtenAt = null } = mirror;
  const hash = sha256Hex(text);
  const turn = Math.max(0, ...after.map(turnOf)) + 1;
  const request = { text, hash, parent, turn, after, writtenAt };
  const answer = await transport.save(request, { keepalive: false, timeoutMs: TIMEOUT_MS });
  if (!answer.ok || answer.ack.hash !== hash) return false;
  copies.forget(text);
  return true;
}
