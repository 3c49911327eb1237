import type { QuestionContent } from "@content/contract/question";
import { contentHash } from "~/domain/text/hashing/content-hash";

/**
 * A question's content after its pack's text was edited: what the text changed from `before` to `next` is taken over, what a
 * tutor changed on the question desk since (`current` against `before`) stays. Where both changed the same thing the text
 * wins, but a rubric that was only worked out from the pack never takes the place of a tutor's.
 */
export function mergeDraft(
  before: QuestionContent,
  current: QuestionContent,
  next: QuestionContent,
): { content: QuestionContent; changed: boolean } {
  const ownRubric = next.inferred && !same(current.rubric, before.rubric);
  const kept: (keyof QuestionContent)[] = ownRubric ? ["rubric", "inferred"] : [];
  const keys = new Set([...Object.keys(before), ...Object.keys(current), ...Object.keys(next)]);
  let merged: Record<string, unknown> = {};
  for (const key of keys as Set<keyof QuestionContent>) {
    const fromText = !kept.includes(key) && !same(before[key], next[key]);
    const value = fromText ? next[key] : current[key];
    if (value !== undefined) merged = { ...merged, [key]: value };
  }
  const content = { ...(merged as QuestionContent), provenance: next.provenance };
  return { content, changed: !sameQuestion(content, current) };
}

/** Whether two contents ask and score the same; the line they come from moves whenever something above it is edited. */
export function sameQuestion(a: QuestionContent, b: QuestionContent): boolean {
  return same({ ...a, provenance: null }, { ...b, provenance: null });
}

/** Equal data, whatever the order of its keys: one side may come out of the database. */
function same(a: unknown, b: unknown): boolean {
  return contentHash({ value: a }) === contentHash({ value: b });
}
