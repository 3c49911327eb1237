import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { HEARTBEAT_MS } from "~/domain/marking/queue/script-lock";

/** Says now and then that the script is still open here, so that it stays locked for others. */
export function useHeartbeat(): void {
  const { submit } = useFetcher();
  useEffect(() => {
    const beat = window.setInterval(() => submit({ intent: "heartbeat" }, { method: "post" }), HEARTBEAT_MS);
    return () => window.clearInterval(beat);
  }, [submit]);
}
