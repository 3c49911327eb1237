import { z } from "zod";
import { MAX_UNANSWERED } from "~/domain/saving/protocol";
import { readForm } from "~/server/forms/read-form.server";

const number = z.coerce.number().int().min(0).max(1_000_000).catch(0);

const schema = z.object({
  text: z.string(),
  /** Without them the text still counts: it builds on nothing this page knows of. */
  parent: number,
  turn: number,
  after: z
    .string()
    .transform((keys) => keys.split(" ").filter(Boolean).slice(-MAX_UNANSWERED))
    .catch([]),
  writtenAt: z.coerce.number().int().min(0).nullable().catch(null),
  confirmEmpty: z.literal("1").optional(),
});

/** The hand-in as the page's form sends it, with or without JavaScript; null when there is no text field at all. */
export async function readHandInForm(request: Request) {
  const form = await readForm(request);
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const { confirmEmpty, ...answer } = parsed.data;
  return { answer, confirmEmpty: confirmEmpty === "1" };
}
