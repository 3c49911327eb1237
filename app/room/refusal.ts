import type { HeadText } from "~/domain/saving/protocol";

/** Why a hand-in did not happen; `text` is what was handed in, for a page without JavaScript to show again. */
export type Refusal = {
  reason: "empty" | "too-long" | "conflict" | "offline" | "not-stored" | "too-often";
  text: string;
  head: HeadText | null;
  /** After how long a hand-in that came too often may come again; 0 for every other reason. */
  minutes: number;
};
