import type { WakePort } from "./wake-port";

/** The worker that keeps time; null where the browser has none or forbids it. */
export function openTickWorker(): WakePort | null {
  if (typeof Worker === "undefined") return null;
  try {
    const worker = new Worker(new URL("./tick-worker.ts", import.meta.url), { type: "module" });
    // One that fails to load is no fault to report: the page's own timers run beside it.
    worker.addEventListener("error", (event) => event.preventDefault());
    return worker;
  } catch {
    return null;
  }
}
