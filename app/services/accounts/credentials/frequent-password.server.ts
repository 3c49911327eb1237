import listed from "./frequent-passwords.txt?raw";

let frequent: Set<string> | undefined;

/**
 * Whether guessing tools try this password first. The list stays on the server: the page knows a short one of its own
 * (`isCommonPassword`) and learns of the rest from the answer.
 */
export function isFrequentPassword(password: string): boolean {
  frequent ??= new Set(
    listed
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .flatMap((line) => line.split(" ")),
  );
  return frequent.has(password.toLowerCase());
}
