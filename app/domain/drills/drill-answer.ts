import type { DrillKind, PromptElement } from "@content/contract/drill";

/** Kinds that are answered with one text. */
export type TextKind = Exclude<DrillKind, "find-points" | "read-prompt" | "order-heads" | "recall-heads">;

/** What a learner did with a drill. Places and elements stand in the order the drill showed; null: nothing was chosen. */
export type DrillAnswer =
  | { kind: "find-points"; sentences: string[] }
  | { kind: "read-prompt"; elements: (PromptElement | null)[] }
  /** `places[i]`: the 1-based place given to the head shown as number `i`. */
  | { kind: "order-heads"; places: (number | null)[] }
  | { kind: "recall-heads"; heads: string[] }
  | { kind: TextKind; text: string };
