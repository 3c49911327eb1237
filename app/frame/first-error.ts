import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Where a form comes back refused, its first field that says so is where one goes on. */
export function useFirstError(): void {
  const { state, formMethod } = useNavigation();
  const sent = useRef(false);
  useEffect(() => {
    if (state !== "idle") {
      sent.current ||= formMethod !== undefined && formMethod !== "GET";
      return;
    }
    if (sent.current) document.querySelector<HTMLElement>('#main [aria-invalid="true"]')?.focus();
    sent.current = false;
  }, [state, formMethod]);
}
