import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Where a form comes back refused, its first field that says so is where one goes on. A refusal of the form as a whole stands above
 * it: whoever pressed the button at the foot of a long form, on a phone, must see it too. The focus stays, it is read out by itself.
 */
export function useFirstError(): void {
  const { state, formMethod } = useNavigation();
  const sent = useRef(false);
  useEffect(() => {
    if (state !== "idle") {
      sent.current ||= formMethod !== undefined && formMethod !== "GET";
      return;
    }
    if (sent.current) showRefusal();
    sent.current = false;
  }, [state, formMethod]);
}

function showRefusal(): void {
  const field = document.querySelector<HTMLElement>('#main [aria-invalid="true"]');
  if (field) return field.focus();
  const said = document.querySelector('#main [role="alert"]:not(.sr-only)');
  if (said && !isInSight(said)) said.scrollIntoView({ block: "center" });
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
