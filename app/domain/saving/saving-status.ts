import { wantsSave, type SavingState } from "./client-state";

/** What the page says about saving; every value has a sentence in the catalogue. */
export type SavingStatus =
  | "empty"
  | "saved"
  | "saving"
  | "pending"
  | "local"
  | "failed"
  | "full"
  | "signedOut"
  | "refused"
  | "tooLong"
  | "conflict"
  | "handInWaits"
  | "readOnly"
  | "sealed";

/** The one status shown, the most pressing first. */
export function savingStatus(state: SavingState): SavingStatus {
  const waiting = wantsSave(state);
  switch (state.problem) {
    case "signed-out":
      return "signedOut";
    case "refused":
      return "refused";
    case "too-long":
      return "tooLong";
    case "offline":
      return state.handIn ? "handInWaits" : "local";
    case "full":
      return "full";
    case "server":
      return "failed";
    case null:
      break;
  }
  if (state.handIn?.phase === "waiting") return "handInWaits";
  if (!state.online && (waiting || state.inFlight)) return "local";
  if (state.conflict) return "conflict";
  if (state.inFlight) return "saving";
  if (waiting) return "pending";
  if (state.closed) return "sealed";
  if (state.lease === "other") return "readOnly";
  return state.acked === null ? "empty" : "saved";
}
