import { createContext, useContext } from "react";
import { isTheme, type Theme } from "~/components/shell/theme";

const ChosenTheme = createContext<Theme | null>(null);

/** On the server, the appearance that the request's cookie asks for. */
export const ChosenThemeProvider = ChosenTheme.Provider;

/** The appearance that the reader chose, for a page whose root failed: in the browser the document has it. */
export function useChosenTheme(): Theme {
  const asked = useContext(ChosenTheme);
  return asked ?? themeOfDocument();
}

function themeOfDocument(): Theme {
  if (typeof document === "undefined") return "system";
  const { theme } = document.documentElement.dataset;
  return isTheme(theme) ? theme : "system";
}
