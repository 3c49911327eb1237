import type { SavingView } from "~/client/saving/saving-session";
import type { SaveState } from "~/components/writing/save-receipt";
import { savingStatus } from "~/domain/saving/saving-status";

/** The text is not on the server; where this browser keeps nothing either, the receipt must not claim that it does. */
const NOT_ON_SERVER: ReadonlySet<string> = new Set(["local", "signedOut", "refused", "full", "failed", "handInWaits"]);

/** The receipt's words for where saving stands; what needs more words has a notice beside it. */
export function receiptState({ state, storageFull }: SavingView): SaveState {
  const status = savingStatus(state);
  if (storageFull && NOT_ON_SERVER.has(status)) return { kind: "unkept" };
  switch (status) {
    case "saved":
      return state.acked
        ? { kind: "saved", number: state.acked.number, at: state.acked.receivedAt }
        : { kind: "empty" };
    case "signedOut":
    case "refused":
      return { kind: "kept" };
    case "full":
      return { kind: "full" };
    case "handInWaits":
      return { kind: "waiting" };
    case "readOnly":
      return { kind: "readonly" };
    case "tooLong":
      return { kind: "failed" };
    default:
      return { kind: status };
  }
}
