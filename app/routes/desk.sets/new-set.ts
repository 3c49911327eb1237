import { z } from "zod";
import { canonicalText } from "~/domain/text/hashing/canonical";

const schema = z.object({
  title: z
    .string()
    .transform((typed) => canonicalText(typed).trim())
    .pipe(z.string().min(1, "required").max(200, "too-long")),
  kind: z.enum(["set", "paper"]),
  visibility: z.enum(["bank", "reserved"]),
});

type Read =
  | { ok: true; value: z.output<typeof schema> }
  | {
      ok: false;
      typed: { title: string; kind: string; visibility: string };
      error: "required" | "too-long" | "choice";
    };

/** The form for a new set: its values, or what is wrong with it and what was typed. */
export function readNewSet(form: FormData): Read {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const typed = { title: field("title"), kind: field("kind"), visibility: field("visibility") };
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [message] = z.flattenError(parsed.error).fieldErrors.title ?? [];
  return { ok: false, typed, error: message === "too-long" || message === "required" ? message : "choice" };
}
