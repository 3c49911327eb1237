import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { HEARTBEAT_MS } from "~/domain/marking/queue/script-lock";

/**
 * Says now and then that the script is still open here, so that it stays locked for others, and that it no longer is when the
 * marker goes elsewhere or closes the page: nobody need wait until the lock lapses.
 */
export function useHeartbeat(): void {
  const { submit } = useFetcher();
  useEffect(() => {
    const { pathname, search } = window.location;
    const beat = () => submit({ intent: "heartbeat" }, { method: "post" });
    const leave = () => void sendLeaving(`${pathname}.data${search}`);
    // A page that the browser kept and shows again holds its script again.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) beat();
    };
    const beats = window.setInterval(beat, HEARTBEAT_MS);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", comeBack);
    return () => {
      window.clearInterval(beats);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", comeBack);
      leave();
    };
  }, [submit]);
}

/** To the action alone: the page's own address would load, and thereby lock, the script again. Goes on when the page is gone. */
async function sendLeaving(address: string): Promise<void> {
  const body = new URLSearchParams({ intent: "leave" });
  // Where it does not arrive the lock lapses by itself.
  await fetch(address, { method: "POST", body, keepalive: true }).catch(() => undefined);
}
