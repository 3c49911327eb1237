import { useEffect, useState } from "react";

const KEPT_AS = "marking-keys";

/** Whether single keys are used on this device; on until somebody switches them off. */
export function useKeyChoice() {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(kept() !== "off"), []);
  const choose = (choice: boolean) => {
    setOn(choice);
    try {
      window.localStorage.setItem(KEPT_AS, choice ? "on" : "off");
    } catch {
      // forbidden: the choice holds for this page
    }
  };
  return { on, choose };
}

function kept(): string | null {
  try {
    return window.localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}
