import type { PackReading } from "../contract/pack";

/** A topic pack or article as found on the web → pack with repairs, drops and doubts, or problems with their lines. */
export function importWildPack(text: string): PackReading {
  return { ok: false, problems: [{ code: "empty", line: null, params: { length: text.length } }] };
}
