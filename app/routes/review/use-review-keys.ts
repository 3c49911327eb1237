import { useEffect, type RefObject } from "react";

/** Space shows the back, 1 to 4 answer it, U takes the last answer back; none of them while `on` is false. Keys typed into a field are left to the field. */
export function useReviewKeys(details: RefObject<HTMLDetailsElement>, on: boolean) {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input, textarea, select, dialog")) return;
      const card = details.current;
      if (event.key === " " && card && !target?.closest("button, a, summary")) {
        event.preventDefault();
        card.open = !card.open;
      }
      if (card?.open && /^[1-4]$/.test(event.key)) {
        card.querySelector<HTMLButtonElement>(`button[name=rating][value="${event.key}"]`)?.click();
      }
      if (event.key.toLowerCase() === "u") document.querySelector<HTMLButtonElement>("button[data-undo]")?.click();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [details, on]);
}
