import type { Rubric } from "@content/contract/rubric";
import { variantsOf, type VariantKey } from "./fired-variants";

/** What a tutor says of a sample: an answer that should do well, or one that should not. */
export type Expected = "good" | "bad";

export type UsedVariant = {
  key: VariantKey;
  words: string;
  /** The point's number in the list, 0-based. */
  point: number;
  /** Samples that were paid for it. */
  hits: number;
  use: "used" | "never" | "only-bad";
};

/**
 * How the samples use each variant: never, only where the tutor expects a bad answer, or otherwise. Without samples nothing
 * is known, and nothing is called unused.
 */
export function variantUse(
  rubric: Pick<Rubric, "points">,
  samples: readonly { fired: readonly VariantKey[]; expected: Expected | null }[],
): UsedVariant[] {
  const seen = new Map<VariantKey, { hits: number; bad: number }>();
  for (const { fired, expected } of samples) {
    for (const key of new Set(fired)) {
      const { hits, bad } = seen.get(key) ?? { hits: 0, bad: 0 };
      seen.set(key, { hits: hits + 1, bad: bad + (expected === "bad" ? 1 : 0) });
    }
  }
  return variantsOf(rubric).map(({ key, words }) => {
    const { hits, bad } = seen.get(key) ?? { hits: 0, bad: 0 };
    const use = hits === 0 && samples.length > 0 ? "never" : hits > 0 && bad === hits ? "only-bad" : "used";
    return { key, words, point: Number(key.split(".")[0]), hits, use };
  });
}
