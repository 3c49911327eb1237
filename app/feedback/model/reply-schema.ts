import type { z } from "zod";
import {
  adviceResultSchema,
  evidenceResultSchema,
  variantsResultSchema,
  type FeedbackResult,
  type FeedbackTask,
} from "../feedback-provider";

const SCHEMAS = {
  advice: adviceResultSchema.omit({ task: true }),
  variants: variantsResultSchema.omit({ task: true }),
  evidence: evidenceResultSchema.omit({ task: true }),
};

/** What a model is asked to write for a task: the result without its name. */
export function replySchema(task: FeedbackTask): z.ZodObject {
  return SCHEMAS[task];
}

export type ReadReply = { ok: true; result: FeedbackResult } | { ok: false; problem: string };

/** What models put around the object: thoughts before it, a code fence. */
const THOUGHTS = /^\s*<think>[\s\S]*?<\/think>/;

/** Reads the text of a reply. `problem` names the place that does not fit, never its content. */
export function readReply(task: FeedbackTask, text: string): ReadReply {
  const bare = text.replace(THOUGHTS, "");
  const from = bare.indexOf("{");
  const to = bare.lastIndexOf("}");
  if (from < 0 || to < from) return { ok: false, problem: "there is no JSON object" };
  let value: unknown;
  try {
    value = JSON.parse(bare.slice(from, to + 1));
  } catch {
    return { ok: false, problem: "the JSON cannot be read" };
  }
  const parsed = SCHEMAS[task].safeParse(value);
  if (parsed.success) return { ok: true, result: { task, ...parsed.data } as FeedbackResult };
  const [issue] = parsed.error.issues;
  const place = issue?.path.filter((step) => typeof step === "number" || step in SCHEMAS[task].shape).join(".");
  return {
    ok: false,
    problem: `${place === undefined || place === "" ? "the object" : place} does not fit the schema`,
  };
}
