import type { SavingView } from "~/client/saving/saving-session";
import type { SaveState } from "~/components/writing/save-receipt";
import { savingStatus } from "~/domain/saving/saving-status";

/** The receipt's words for where saving stands; what needs more words has a notice beside it. */
export function receiptState({ state, storageFull }: SavingView): SaveState {
  const status = savingStatus(state);
  switch (status) {
    case "saved":
      return state.acked
        ? { kind: "saved", number: state.acked.number, at: state.acked.receivedAt }
        : { kind: "empty" };
    case "local":
    case "signedOut":
    case "refused":
      return { kind: storageFull ? "failed" : "local" };
    case "full":
      return { kind: storageFull ? "failed" : "full" };
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
