import { useEffect, type ReactNode } from "react";
import { ScriptButton } from "~/components/ui/listening/script-button";

/** Opens what is folded and belongs on paper (`data-on-paper`) while the page is printed, and folds it again. */
function useOpenedInPrint(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>("main details[data-on-paper]:not([open])")];
      for (const one of opened) one.open = true;
    };
    const close = () => {
      for (const one of opened) one.open = false;
      opened = [];
    };
    window.addEventListener("beforeprint", open);
    window.addEventListener("afterprint", close);
    return () => {
      window.removeEventListener("beforeprint", open);
      window.removeEventListener("afterprint", close);
    };
  }, []);
}

/** Opens the browser's own print window; without JavaScript the browser's menu does the same. */
export function PrintButton({ children }: { children: ReactNode }) {
  useOpenedInPrint();
  return (
    <ScriptButton variant="quiet" onClick={() => window.print()}>
      {children}
    </ScriptButton>
  );
}
