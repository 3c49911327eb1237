import type { WakePort, WakeReply, WakeRequest } from "./wake-port";

/** Keeps the timers that a page asks for; runs in a worker, whose timers go on at full pace while the page is hidden. */
export function serveWakes(port: WakePort): void {
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  port.addEventListener("message", ({ data }) => {
    const request = data as WakeRequest;
    clearTimeout(timers.get(request.id));
    timers.delete(request.id);
    if (request.kind === "cancel") return;
    const tell = () => {
      timers.delete(request.id);
      port.postMessage({ id: request.id } satisfies WakeReply);
    };
    timers.set(request.id, setTimeout(tell, request.afterMs));
  });
}
