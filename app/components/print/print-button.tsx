import { useEffect } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { ScriptButton } from "~/components/ui/listening/script-button";
import type { ButtonVariant } from "~/components/ui/button";

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

/** Opens the browser's own print window, which saves a PDF as well; without JavaScript the browser's menu does the same. */
export function PrintButton({ variant = "secondary" }: { variant?: ButtonVariant }) {
  useOpenedInPrint();
  const { t } = useTranslation("shell");
  return (
    <ScriptButton variant={variant} onClick={() => window.print()}>
      {t("action.print")}
    </ScriptButton>
  );
}
