import { PROMPT_ELEMENTS } from "@content/contract/drill";
import type { DrillAnswer } from "~/domain/drills/drill-answer";
import type { DrillTask } from "~/domain/drills/drill-task";

/** Longer than any answer to a drill: beyond it nothing is compared. UTF-16 units. */
export const MAX_LENGTH = 8_000;

/** Names of the form's fields; `n` counts from 0 in the order shown. */
export const fieldName = {
  sentence: "sentence",
  element: (n: number) => `element-${n}`,
  place: (n: number) => `place-${n}`,
  head: (n: number) => `head-${n}`,
  text: "text",
};

/** The answer that a form holds, read as this drill's kind asks; what makes no sense counts as not chosen. */
export function readAnswer(task: DrillTask, form: FormData): DrillAnswer {
  const words = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  switch (task.kind) {
    case "find-points": {
      const chosen = form.getAll(fieldName.sentence).filter((id) => typeof id === "string");
      return { kind: task.kind, sentences: chosen };
    }
    case "read-prompt": {
      const element = (_: string, n: number) =>
        PROMPT_ELEMENTS.find((name) => name === words(fieldName.element(n))) ?? null;
      return { kind: task.kind, elements: task.parts.map(element) };
    }
    case "order-heads":
      return { kind: task.kind, places: task.heads.map((_, n) => placeOf(words(fieldName.place(n)))) };
    case "recall-heads":
      return { kind: task.kind, heads: Array.from({ length: task.heads }, (_, n) => words(fieldName.head(n))) };
    default:
      return { kind: task.kind, text: words(fieldName.text) };
  }
}

/** How much was written, to be held against `MAX_LENGTH`. */
export function answerLength(answer: DrillAnswer): number {
  if ("text" in answer) return answer.text.length;
  return answer.kind === "recall-heads" ? answer.heads.join("\n").length : 0;
}

/** Nothing marked, chosen or written: there is nothing to compare, and the key stays hidden. */
export function isEmptyAnswer(answer: DrillAnswer): boolean {
  switch (answer.kind) {
    case "find-points":
      return answer.sentences.length === 0;
    case "read-prompt":
      return answer.elements.every((element) => element === null);
    case "order-heads":
      return answer.places.every((place) => place === null);
    case "recall-heads":
      return answer.heads.every((head) => head.trim() === "");
    default:
      return answer.text.trim() === "";
  }
}

function placeOf(value: string): number | null {
  return /^\d{1,2}$/.test(value) ? Number(value) : null;
}
