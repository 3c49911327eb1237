import { z } from "zod";
import { rubricSchema, type Rubric } from "@content/contract/rubric";

/** One human-marked answer, a line of the file. Other keys (dataset, subject, id …) are let through unread. */
const markedAnswerSchema = z
  .object({
    qid: z.string().optional(),
    question: z.string(),
    refs: z.array(z.string()).default([]),
    answer: z.string(),
    score: z.number().min(0),
    max: z.number().positive(),
    rubric: rubricSchema.optional(),
  })
  .refine(({ score, max }) => score <= max, { message: "score exceeds max" })
  .refine(({ refs, rubric }) => rubric !== undefined || refs.some((ref) => ref.trim() !== ""), {
    message: "neither a rubric nor a reference answer",
  });
export type MarkedAnswer = z.infer<typeof markedAnswerSchema>;

/** All answers to one question, with the rubric they bring or null. */
export type MarkedQuestion = {
  id: string;
  question: string;
  refs: string[];
  rubric: Rubric | null;
  answers: MarkedAnswer[];
};

type Read = { ok: true; questions: MarkedQuestion[] } | { ok: false; line: number; message: string };

/** JSONL → questions in the order they first stand in the file. A line that cannot be used refuses the whole file. */
export function readMarkedAnswers(text: string): Read {
  const questions = new Map<string, MarkedQuestion>();
  for (const [index, row] of text.split("\n").entries()) {
    if (row.trim() === "") continue;
    const line = index + 1;
    let value: unknown;
    try {
      value = JSON.parse(row);
    } catch (error) {
      return { ok: false, line, message: `not valid JSON: ${error instanceof Error ? error.message : String(error)}` };
    }
    const parsed = markedAnswerSchema.safeParse(value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return {
        ok: false,
        line,
        message: `${issue?.path.join(".") || "the object"}: ${issue?.message ?? "unreadable"}`,
      };
    }
    const answer = parsed.data;
    const id = answer.qid ?? answer.question;
    const known = questions.get(id);
    if (known) {
      known.answers.push(answer);
      known.rubric ??= answer.rubric ?? null;
    } else {
      const { question, refs, rubric } = answer;
      questions.set(id, { id, question, refs, rubric: rubric ?? null, answers: [answer] });
    }
  }
  return { ok: true, questions: [...questions.values()] };
}
