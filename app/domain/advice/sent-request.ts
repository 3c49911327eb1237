/** One part of a reply as it was kept. `quotations`: words of the answer that it cites. */
export type KeptPart = {
  kind: "summary" | "strength" | "advice" | "rewrite" | "next-drill" | "place";
  text: string;
  quotations: string[];
};

/** What was asked of a provider about an answer, what was sent, what came of it and what it cost, for people to read. */
export type SentRequest = {
  id: string;
  task: "advice" | "evidence";
  state: "waiting" | "running" | "done" | "empty" | "failed" | "cancelled";
  /** A code; null where nothing failed. */
  failure: string | null;
  /** Asked for by the assignment, not by a person. */
  automatic: boolean;
  /** Who asked; null: whoever wrote the answer. */
  askedBy: string | null;
  /** UTC ms. */
  askedAt: number;
  finishedAt: number | null;
  provider: string;
  model: string;
  promptVersion: string;
  rubricHash: string;
  usage: { inputTokens: number; outputTokens: number } | null;
  /** Millionths of the currency of the prices; null where nothing was counted. */
  costMicros: number | null;
  /** Word for word; null: nothing was sent (yet), it was blanked, or this reader may not see it. */
  messages: { role: string; content: string }[] | null;
  kept: KeptPart[];
  /** Parts of the reply that were left out, by the reason. */
  dropped: { reason: string; count: number }[];
};
