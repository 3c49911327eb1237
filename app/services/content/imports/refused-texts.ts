import type { PackProblem } from "@content/contract/pack";

/** Five megabytes of Chinese text and more, twenty times a long topic pack: what is longer is many packs in one file, or none. */
export const MAX_CHARACTERS = 2_000_000;

/** Names the line on which a text becomes too long for a pack; null for one that is not. */
export function textTooLarge(text: string): PackProblem | null {
  if (text.length <= MAX_CHARACTERS) return null;
  const line = text.slice(0, MAX_CHARACTERS).split("\n").length;
  return { code: "too-large", line, params: { limit: MAX_CHARACTERS } };
}

/** An import refused for its rate, said beside what is wrong with texts: the form keeps what was sent. */
export function tooManyImports({ minutes }: { minutes: number }): PackProblem {
  return { code: "too-many-imports", line: null, params: { count: minutes } };
}
