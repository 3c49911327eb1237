import type { PackReading } from "../contract/pack";

/** Canonical pack Markdown (docs/pack-format.md) → pack, or every problem with its line. */
export function parsePackFile(text: string): PackReading {
  return { ok: false, problems: [{ code: "empty", line: null, params: { length: text.length } }] };
}
