import type { Expected } from "~/domain/studio/variant-use";

/** What a tutor keeps in the browser beside a question's rubric: texts to try it on, and which samples are good or bad. */
export type KeptSamples = { pasted: { id: string; text: string }[]; expected: Record<string, Expected> };

const NOTHING: KeptSamples = { pasted: [], expected: {} };

const keyOf = (questionId: string) => `studio:${questionId}`;

/** What was kept for the question; nothing where the browser forbids it or somebody else wrote there. */
export function readKeptSamples(questionId: string): KeptSamples {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(questionId)) ?? "null");
    return isKept(kept) ? kept : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Keeps it; false where the browser forbids it or has no room left. */
export function keepSamples(questionId: string, kept: KeptSamples): boolean {
  try {
    window.localStorage.setItem(keyOf(questionId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

function isKept(value: unknown): value is KeptSamples {
  if (typeof value !== "object" || value === null) return false;
  const { pasted, expected } = value as Record<string, unknown>;
  if (!Array.isArray(pasted) || typeof expected !== "object" || expected === null) return false;
  const texts = pasted.every(
    (one: unknown) =>
      typeof one === "object" &&
      one !== null &&
      typeof Reflect.get(one, "id") === "string" &&
      typeof Reflect.get(one, "text") === "string",
  );
  return texts && Object.values(expected).every((one) => one === "good" || one === "bad");
}
