import { wantsSave, type SavingState } from "./client-state";

/** What the page says about saving; every value has a sentence in the catalogue. */
export type SavingStatus =
  | "empty"
  | "saved"
  | "saving"
  | "pending"
  | "local"
  | "failed"
  | "signedOut"
  | "refused"
  | "tooLong"
  | "conflict"
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
      return "local";
    case "server":
      return "failed";
    case null:
      break;
  }
  if (!state.online && (waiting || state.inFlight)) return "local";
  if (state.conflict) return "conflict";
  if (state.inFlight) return "saving";
  if (waiting) return "pending";
  if (state.closed) return "sealed";
  return state.acked === null ? "empty" : "saved";
}
