import type { FeedbackMessage } from "../feedback-provider";

/** The two messages every prompt is made of: what to do, and the fields with what to do it with. */
export function rulesAndData(rules: string, fields: readonly string[]): FeedbackMessage[] {
  return [
    { role: "system", content: rules },
    { role: "user", content: fields.join("\n\n") },
  ];
}
