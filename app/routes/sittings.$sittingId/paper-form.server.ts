import { z } from "zod";
import { MAX_UNANSWERED } from "~/domain/saving/protocol";
import { readForm } from "~/server/forms/read-form.server";
import type { SittingPage } from "~/services/sittings/get-sitting-page.server";
import type { SittingAnswer } from "~/services/sittings/hand-in-sitting.server";

const number = z.coerce.number().int().min(0).max(1_000_000).catch(0);

const answerSchema = z.object({
  attemptId: z.string(),
  text: z.string(),
  parent: number,
  turn: number,
  after: z.array(z.string()).transform((keys) => keys.slice(-MAX_UNANSWERED)),
});

const formSchema = z.object({
  /** Every answer of the page, as JSON. */
  answers: z.string().optional(),
  /** Without JavaScript: the one answer that was in front. */
  text: z.string().optional(),
  parent: number,
  intent: z.literal("save").optional(),
  confirmEmpty: z.literal("1").optional(),
});

export type PaperForm = { answers: SittingAnswer[]; confirmEmpty: boolean; saveOnly: boolean };

/** What the room sent: all answers at once, or without JavaScript the one in front, to save or to hand in with. Null: neither. */
export async function readPaperForm(
  request: Request,
  questions: readonly Pick<SittingPage["questions"][number], "attemptId" | "position">[],
): Promise<PaperForm | null> {
  const parsed = formSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!parsed.success) return null;
  const { answers, text, parent, intent, confirmEmpty } = parsed.data;
  const rest = { confirmEmpty: confirmEmpty === "1", saveOnly: intent === "save" };
  if (answers !== undefined) {
    const all = z.array(answerSchema).max(20).safeParse(parseJson(answers));
    return all.success ? { answers: all.data, ...rest } : null;
  }
  const position = Number(new URL(request.url).searchParams.get("q") ?? 1);
  const question = questions.find((one) => one.position === position) ?? questions[0];
  if (text === undefined || !question) return null;
  return { answers: [{ attemptId: question.attemptId, text, parent, turn: 0, after: [] }], ...rest };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
