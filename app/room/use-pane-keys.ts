import { useEffect } from "react";

/** Alt+1 goes to the materials, Alt+2 to the answer. By key position: on some keyboards Alt+1 types another character. */
export function usePaneKeys({ materialsId, fieldId }: { materialsId: string; fieldId: string }): void {
  useEffect(() => {
    const panes: Record<string, { radio: string; target: string }> = {
      Digit1: { radio: "pane-material", target: materialsId },
      Digit2: { radio: "pane-answer", target: fieldId },
    };
    const onKey = (event: KeyboardEvent) => {
      const pane = event.altKey && !event.ctrlKey && !event.metaKey ? panes[event.code] : undefined;
      if (!pane) return;
      event.preventDefault();
      const radio = document.getElementById(pane.radio);
      if (radio instanceof HTMLInputElement) radio.checked = true;
      document.getElementById(pane.target)?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [materialsId, fieldId]);
}
