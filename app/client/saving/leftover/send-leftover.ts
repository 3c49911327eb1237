import { localCopies, type LocalCopies } from "../local-copies";
import { sendBeside } from "../send-beside";
import { httpTransport, type Transport } from "../transport";

/**
 * Sends what the pages of this browser could not store before the answer was closed; it is kept beside the answer as late text.
 * Each local copy goes once the server has it. Returns whether there was something and it is stored now.
 */
export async function sendLeftover(
  attemptId: string,
  copies: LocalCopies = localCopies(attemptId),
  transport: Transport = httpTransport(attemptId),
): Promise<boolean> {
  const mirror = copies.adopt();
  if (mirror) {
    if (!(await sendBeside(mirror, transport))) return false;
    copies.forget(mirror.text);
  }
  let stored = mirror !== null;
  for (let found = await copies.recover?.(); found; found = await copies.recover?.()) {
    if (!(await sendBeside(found.mirror, transport))) return false;
    found.drop();
    stored = true;
  }
  return stored;
}
