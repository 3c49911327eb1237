import { createContext, useContext } from "react";
import type { Theme } from "~/components/shell/theme";

const ChosenTheme = createContext<Theme | null>(null);

/** On the server, the appearance that the request's cookie asks for. */
export const ChosenThemeProvider = ChosenTheme.Provider;

/** The appearance that the reader chose, for a page whose root failed: in the browser the document has it. */
export function useChosenTheme(): Theme {
  const asked = useContext(ChosenTheme);
  return asked ?? themeOfDocument();
}

function themeOfDocument(): Theme {
  // As `themeAttribute` writes it.
  return typeof document === "undefined"
    ? "system"
    : ((document.documentElement.dataset["theme"] ?? "system") as Theme);
}
