import type { FoundCopy, LocalCopies } from "../local-copies";
import { sendBeside } from "../send-beside";
import type { Transport } from "../transport";

/** A text of an earlier page that this page does not show; `stored` when the server has it. */
export type OfferedCopy = { text: string; keptAt: number; stored: boolean };

type RecoverCopies = {
  copies: LocalCopies;
  transport: Transport;
  /** Shows a later text in place of the one the page opened with. False once something was typed: that stays. */
  show: (found: FoundCopy) => boolean;
  /** Resolves to the number of the page's stored text once there is nothing left to save; null when the page is gone. */
  whenSaved: () => Promise<number | null>;
  onOffer: (copy: OfferedCopy) => void;
};

/**
 * After opening: whatever earlier pages left in this browser and the page did not open with. The database answers late, so what
 * was typed meanwhile is never touched: the found text goes to the server beside it and is offered in the page. It waits for the
 * page's own text and never claims to build on it, or it would become the answer in its place.
 */
export async function recoverCopies({ copies, transport, show, whenSaved, onOffer }: RecoverCopies): Promise<void> {
  for (let found = await copies.recover?.(); found; found = await copies.recover?.()) {
    if (found.follows && show(found)) continue;
    const number = await whenSaved();
    if (number === null) return;
    const { mirror, keptAt } = found;
    const parent = mirror.parent === number ? 0 : mirror.parent;
    const stored = await sendBeside({ ...mirror, parent, after: [] }, transport);
    if (stored) found.drop();
    onOffer({ text: mirror.text, keptAt, stored });
    if (!stored) return;
  }
}
