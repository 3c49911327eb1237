import { z } from "zod";

/**
 * What the tutor says of one change: `keep` what the reader did (or left), or `alter` it to the other reading named by the
 * change's `alternative`.
 */
export const decisionSchema = z.enum(["keep", "alter"]);
export type Decision = z.infer<typeof decisionSchema>;

/** Decisions by the key of their change. */
export const decisionsSchema = z.record(z.string(), decisionSchema);
export type Decisions = z.infer<typeof decisionsSchema>;

/** The kinds a text may be read as. */
export const PACK_KINDS = ["topic-pack", "material"] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/**
 * One thing the reader did to the text or could not decide, as the tutor is shown it.
 * `key` names it in every reading of the same text, whatever else was decided: `group:kind:line:nth`.
 * `before` and `after` are what stood there and what stands there now; `after` is null where a line is left out, or where
 * nothing was changed and the reader only asks. `alternative` is what `alter` does: `undo` the repair or join, `keep-line`
 * instead of dropping it, `restore-plus`, `join` with the line before, `drop-line`; null where the tutor can only take note.
 */
export type ImportChange = {
  key: string;
  group: "repair" | "join" | "drop" | "doubt";
  /** The repair's kind (`plus`, `radical`, …), `line` for a drop, or the doubt's code. */
  kind: string;
  line: number;
  before: string;
  after: string | null;
  alternative: "undo" | "keep-line" | "restore-plus" | "join" | "drop-line" | null;
};
