import { z } from "zod";
import { familySchema } from "@content/contract/schemas/family";
import { canonicalText } from "~/domain/text/hashing/canonical";

/** Messages are codes: keys of the catalogue `deskQuestions.write.error`. */
export type QuestionFieldError = "required" | "too-long" | "choice";

const words = (max: number) =>
  z
    .string({ error: "required" })
    .transform((text) => canonicalText(text).trim())
    .pipe(z.string().min(1, "required").max(max, "too-long"));

/** What a question by hand begins with. The lengths are those of its desk. */
export const questionFields = z.object({
  title: words(200),
  stem: words(5_000),
  family: familySchema,
  visibility: z.enum(["bank", "reserved"]),
});

type Typed = Record<keyof z.input<typeof questionFields>, string>;

type Read =
  | { ok: true; value: z.output<typeof questionFields> }
  | { ok: false; typed: Typed; errors: Partial<Record<keyof Typed, QuestionFieldError>> };

/** The form as it was sent: its values, or what is wrong beside each field and what was typed. */
export function readQuestionFields(form: FormData): Read {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const typed = {
    title: field("title"),
    stem: field("stem"),
    family: field("family"),
    visibility: field("visibility"),
  };
  const parsed = questionFields.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { title, stem, family, visibility } = z.flattenError(parsed.error).fieldErrors;
  return {
    ok: false,
    typed,
    errors: {
      ...(title ? { title: codeOf(title) } : {}),
      ...(stem ? { stem: codeOf(stem) } : {}),
      ...(family ? { family: "choice" } : {}),
      ...(visibility ? { visibility: "choice" } : {}),
    },
  };
}

function codeOf(messages: string[]): QuestionFieldError {
  return messages.includes("too-long") ? "too-long" : "required";
}
