import { canonicalText } from "../text/hashing/canonical";
import { CLIPPING_KINDS, CLIPPING_LIMITS, type ClippingWords } from "./clipping";
import { isCalendarDay } from "./is-calendar-day";

/** A clipping as it was typed, chosen or read from a file, before it is known to be one. */
export type TypedClipping = {
  kind: string;
  text: string;
  source: string;
  sourceDate: string;
  topics: readonly string[];
  uses: readonly string[];
};

/** Why words are no clipping. */
export type ClippingProblem = "no-kind" | "empty" | "too-long" | "source-too-long" | "bad-date" | "bad-tags";

/** The clipping that was typed, in canonical text, or the first thing wrong with it; what is empty is unset. */
export function checkClipping(
  typed: TypedClipping,
): { ok: true; clipping: ClippingWords } | { ok: false; problem: ClippingProblem } {
  const clean = (text: string) => canonicalText(text).trim();
  const kind = CLIPPING_KINDS.find((one) => one === typed.kind);
  const text = clean(typed.text);
  const source = clean(typed.source).replace(/\s*\n\s*/g, " ");
  const sourceDate = typed.sourceDate.trim();
  const [topics, uses] = [typed.topics, typed.uses].map((tags) => [...new Set(tags.map(clean))]);
  if (kind === undefined) return { ok: false, problem: "no-kind" };
  if (text === "") return { ok: false, problem: "empty" };
  if (text.length > CLIPPING_LIMITS.text) return { ok: false, problem: "too-long" };
  if (source.length > CLIPPING_LIMITS.source) return { ok: false, problem: "source-too-long" };
  if (sourceDate !== "" && !isCalendarDay(sourceDate)) return { ok: false, problem: "bad-date" };
  if (!topics || !uses || !areTags(topics) || !areTags(uses)) return { ok: false, problem: "bad-tags" };
  return {
    ok: true,
    clipping: { kind, text, source: source || null, sourceDate: sourceDate || null, topics, uses },
  };
}

function areTags(tags: readonly string[]): boolean {
  const { tags: most, tag: longest } = CLIPPING_LIMITS;
  return tags.length <= most && tags.every((tag) => tag !== "" && tag.length <= longest && !/[、，,；;|\s]/.test(tag));
}
