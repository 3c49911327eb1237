import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

/** First the one without any window, which takes less than half the time on the processor for a page. */
const SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];
const NAMES = [...SHELLS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome", "/opt/homebrew/bin"];
const MAC = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export const INSTALL_CHROMIUM =
  "The end-to-end tests need Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.";

/**
 * A Chromium of this machine, or null: CHROMIUM_PATH alone when it is set, else the usual places, else Playwright's own.
 * @param {Record<string, string | undefined>} [env]
 * @param {(path: string) => boolean} [exists]
 * @param {() => string | null} [own] where Playwright would keep its browser
 * @returns {string | null}
 */
export function findChromium(env = process.env, exists = existsSync, own = playwrightsOwn) {
  const named = env["CHROMIUM_PATH"];
  if (named) return exists(named) ? named : null;
  const path = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const unix = NAMES.flatMap((name) => [...FOLDERS, ...path].map((folder) => join(folder, name)));
  const windows = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
    env[name]
      ? [join(env[name], "Google/Chrome/Application/chrome.exe"), join(env[name], "Chromium/Application/chrome.exe")]
      : [],
  );
  const found = [...unix, ...MAC, ...windows].find((candidate) => exists(candidate));
  if (found) return found;
  const last = own();
  return last !== null && exists(last) ? last : null;
}

function playwrightsOwn() {
  try {
    /** @type {import("@playwright/test")} */
    const playwright = createRequire(import.meta.url)("@playwright/test");
    return playwright.chromium.executablePath();
  } catch {
    return null; // Playwright knows no browser for this kind of machine
  }
}
