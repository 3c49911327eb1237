/** What a script is picked for 讲评 as: 优秀, 典型错误, or a place of it that is rewritten (升格修改). */
export const SAMPLE_KINDS = ["good", "error", "upgrade"] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** So many 优秀 and 典型错误 together make a lesson: fewer show too little, more cannot be talked through. */
export const FEWEST_SAMPLES = 3;
export const MOST_SAMPLES = 6;
/** So many places are rewritten at most. */
export const MOST_UPGRADES = 6;

/** A note beside a sample, and a rewritten place, are a few sentences. */
export const MOST_SAMPLE_CHARACTERS = 500;

/** What is known of a handed-in answer that somebody wants to show. */
export type SampleSource = {
  /** Its writer does not want it shown. */
  keptOut: boolean;
  /** Its writer has left the class, where they could still say that they do not want it shown. */
  left: boolean;
  /** Its writer, or what they wrote, was erased. */
  erased: boolean;
  /** Its sitting counts for nothing. */
  voided: boolean;
  /** Marked in rounds that are not settled: nobody shows what others are still to mark unseen. */
  waiting: boolean;
};

/** What stands of a question's samples that may be shown. */
export type Picked = { attemptId: string; kind: SampleKind };

export type SampleRefusal =
  "kept-out" | "left" | "erased" | "voided" | "not-settled" | "enough-samples" | "enough-upgrades";

/** Why an answer may not be shown in class; null where it may. */
export function sourceRefusal({ keptOut, left, erased, voided, waiting }: SampleSource): SampleRefusal | null {
  if (erased) return "erased";
  if (voided) return "voided";
  if (keptOut) return "kept-out";
  if (left) return "left";
  return waiting ? "not-settled" : null;
}

/** Why one more sample is too many; null where it is not. An answer that is shown as 优秀 may become 典型错误, and the reverse. */
export function boundRefusal(kind: SampleKind, attemptId: string, picked: readonly Picked[]): SampleRefusal | null {
  const upgrades = picked.filter((one) => one.kind === "upgrade").length;
  if (kind === "upgrade") return upgrades >= MOST_UPGRADES ? "enough-upgrades" : null;
  const others = picked.filter((one) => one.kind !== "upgrade" && one.attemptId !== attemptId).length;
  return others >= MOST_SAMPLES ? "enough-samples" : null;
}
