import type { HeadText } from "~/domain/saving/protocol";

/** Why a paper was not handed in, and which answers are meant (1-based). */
export type PaperRefusal = {
  reason: "empty" | "too-long" | "conflict" | "offline";
  positions: number[];
  /** The other page's texts, by attempt. */
  heads: { attemptId: string; head: HeadText }[];
  /** The text of the form that was sent, for a page without JavaScript to show again. */
  sent: { position: number; text: string } | null;
};
