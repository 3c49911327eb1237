import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const EVERY_MS = 15_000;

/** Loads the page's data again every while, as long as it is looked at. */
export function useLive(everyMs = EVERY_MS): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, everyMs);
    return () => clearInterval(timer);
  }, [revalidate, everyMs]);
}
