import { useEffect } from "react";
import { WORKER } from "./names";
import { canKeep, whenIdle } from "./when-idle";

/** Opened as an app of its own, every page installs the worker: without network its first page, too, has to say so. */
export function useInstalled(): void {
  useEffect(() => {
    if (!canKeep() || !window.matchMedia("(display-mode: standalone)").matches) return;
    return whenIdle(() => void navigator.serviceWorker.register(WORKER).catch(() => undefined));
  }, []);
}
