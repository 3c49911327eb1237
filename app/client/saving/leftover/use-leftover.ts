import { useEffect } from "react";
import { sendLeftover } from "./send-leftover";

/** On a page shown after the answer was closed: what this browser could not store in time goes to the server now. */
export function useLeftover(attemptId: string): void {
  useEffect(() => void sendLeftover(attemptId), [attemptId]);
}
