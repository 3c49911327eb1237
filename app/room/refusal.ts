import type { HeadText } from "~/domain/saving/protocol";

/** Why a hand-in did not happen; `text` is what was handed in, for a page without JavaScript to show again. */
export type Refusal = {
  reason: "empty" | "too-long" | "conflict" | "offline" | "not-stored";
  text: string;
  head: HeadText | null;
};
