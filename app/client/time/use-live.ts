import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const EVERY_MS = 15_000;

/**
 * Loads the page's data again every while, as long as it is looked at. A load that takes longer than that is waited for: begun
 * anew each time it would never end.
 */
export function useLive(everyMs = EVERY_MS): void {
  const { revalidate, state } = useRevalidator();
  const idle = useRef(true);
  idle.current = state === "idle";
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && idle.current) revalidate();
    }, everyMs);
    return () => clearInterval(timer);
  }, [revalidate, everyMs]);
}
