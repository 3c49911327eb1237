import type { Limit } from "@content/contract/limit";

/** 字数 against what was asked: characters too many or too few. */
export type LengthStanding = { kind: "within" } | { kind: "over" | "short"; by: number };

/** Null where the question states no length. A bound that is only about right (左右) is taken as it stands. */
export function lengthStanding(count: number, { min, max }: Limit): LengthStanding | null {
  if (min === null && max === null) return null;
  if (max !== null && count > max) return { kind: "over", by: count - max };
  if (min !== null && count < min) return { kind: "short", by: min - count };
  return { kind: "within" };
}
