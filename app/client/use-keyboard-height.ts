import { useEffect } from "react";

/**
 * Keeps the height that an on-screen keyboard takes from the page in the style property `--keyboard`. Zero where the browser
 * makes the page smaller by itself.
 */
export function useKeyboardHeight(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const measure = () => {
      const hidden = Math.max(0, Math.round(window.innerHeight - seen.height - seen.offsetTop));
      document.documentElement.style.setProperty("--keyboard", `${hidden}px`);
    };
    seen.addEventListener("resize", measure);
    seen.addEventListener("scroll", measure);
    measure();
    return () => {
      seen.removeEventListener("resize", measure);
      seen.removeEventListener("scroll", measure);
      document.documentElement.style.removeProperty("--keyboard");
    };
  }, []);
}
