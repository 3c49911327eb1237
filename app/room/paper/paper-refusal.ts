import type { HeadText } from "~/domain/saving/protocol";

/** Why a paper was not handed in, and which answers are meant (1-based). */
export type PaperRefusal = {
  reason: "empty" | "too-long" | "conflict" | "offline" | "not-stored" | "too-often";
  positions: number[];
  /** The other page's texts, by attempt. */
  heads: { attemptId: string; head: HeadText }[];
  /** After how long a hand-in that came too often may come again; 0 for every other reason. */
  minutes: number;
  /** The text of the form that was sent, for a page without JavaScript to show again. */
  sent: { position: number; text: string } | null;
};
