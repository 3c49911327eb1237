/** Appearances of the interface; `system` follows the reader's own setting. */
export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

/** Name of the cookie that keeps the chosen appearance. */
export const THEME_COOKIE = "theme";

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}

/** The appearance chosen in the `theme` cookie of a request's Cookie header; `system` when there is none. */
export function detectTheme(cookieHeader: string | null): Theme {
  for (const pair of (cookieHeader ?? "").split(";")) {
    const [name, value] = pair.split("=", 2).map((part) => part.trim());
    if (name === THEME_COOKIE && isTheme(value)) return value;
  }
  return "system";
}

/** The value of `data-theme` on the html element: absent where the system decides. */
export function themeAttribute(theme: Theme): "light" | "dark" | undefined {
  return theme === "system" ? undefined : theme;
}
