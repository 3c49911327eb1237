import { adviceResultSchema, evidenceResultSchema, variantsResultSchema } from "../feedback-provider";
import type { FeedbackResult, FeedbackTask } from "../feedback-provider";

const EMPTY: Record<FeedbackTask, FeedbackResult> = {
  advice: { task: "advice", summary: "", strengths: [], advice: [], rewrites: [], nextDrill: "" },
  variants: { task: "variants", proposals: [] },
  evidence: { task: "evidence", places: [] },
};
const SCHEMAS = { advice: adviceResultSchema, variants: variantsResultSchema, evidence: evidenceResultSchema };

/** The result of a task with nothing in it. */
export function emptyResult(task: FeedbackTask): FeedbackResult {
  return EMPTY[task];
}

/**
 * Reads an object that comes in piece by piece and tells the parts that are whole: texts of the object itself and elements of
 * its lists. Half a sentence is never shown.
 */
export class CompleteParts {
  readonly #task: FeedbackTask;
  #text = "";
  #depth = 0;
  #inString = false;
  #escaped = false;

  constructor(task: FeedbackTask) {
    this.#task = task;
  }

  /** Takes the next piece; the result so far where a part became whole with it, else null. */
  add(piece: string): FeedbackResult | null {
    let end = -1;
    let closing = "";
    const before = this.#text.length;
    this.#text += piece;
    for (let index = before; index < this.#text.length; index += 1) {
      if (!this.#step(this.#text[index] as string)) continue;
      end = index + 1;
      closing = this.#depth === 2 ? "]}" : this.#depth === 1 ? "}" : "";
    }
    return end < 0 ? null : this.#read(this.#text.slice(0, end) + closing);
  }

  /** Whether a part may be whole after this character. */
  #step(character: string): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (character === "\\") this.#escaped = true;
      else if (character === '"') {
        this.#inString = false;
        return this.#depth === 1;
      }
      return false;
    }
    if (character === '"') this.#inString = this.#depth > 0;
    else if (character === "{" || character === "[") this.#depth += 1;
    else if (character === "}" || character === "]") {
      this.#depth -= 1;
      return this.#depth >= 0 && this.#depth <= 2;
    }
    return false;
  }

  #read(text: string): FeedbackResult | null {
    let value: unknown;
    try {
      value = JSON.parse(text.slice(text.indexOf("{")));
    } catch {
      return null; // The text that ended is the name of a member.
    }
    if (typeof value !== "object" || value === null) return null;
    const parsed = SCHEMAS[this.#task].safeParse({ ...EMPTY[this.#task], ...value, task: this.#task });
    return parsed.success ? parsed.data : null;
  }
}
