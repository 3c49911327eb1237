import { useEffect } from "react";

type Panes = { materialsId: string; outlineId: string; fieldId: string };

/** Alt+1 goes to the materials, Alt+2 to the outline, Alt+3 to the answer. By key position: on some keyboards Alt+1 types another character. */
export function usePaneKeys({ materialsId, outlineId, fieldId }: Panes): void {
  useEffect(() => {
    const panes: Record<string, { radio: string; target: string }> = {
      Digit1: { radio: "pane-material", target: materialsId },
      Digit2: { radio: "pane-outline", target: outlineId },
      Digit3: { radio: "pane-answer", target: fieldId },
    };
    const onKey = (event: KeyboardEvent) => {
      const pane = event.altKey && !event.ctrlKey && !event.metaKey ? panes[event.code] : undefined;
      if (!pane) return;
      event.preventDefault();
      const radio = document.getElementById(pane.radio);
      if (radio instanceof HTMLInputElement) radio.checked = true;
      const target = document.getElementById(pane.target);
      // A folded outline is opened: a field out of sight takes no focus.
      const folded = target?.closest("details");
      if (folded) folded.open = true;
      target?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [materialsId, outlineId, fieldId]);
}
