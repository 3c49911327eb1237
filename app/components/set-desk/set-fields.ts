import { z } from "zod";
import { MAX_SET_ITEMS, type SetContent } from "@content/contract/question-set";
import { canonicalText } from "~/domain/text/hashing/canonical";

/** What stands in the fields of the form, as it was typed. */
export type SetTyped = {
  basis: string;
  title: string;
  kind: string;
  minutes: string;
  readingMinutes: string;
  readingRule: string;
  sourceNote: string;
  items: { questionId: string; versionId: string; marks: string }[];
};

/** Keys of the catalogue `deskSets.error`. */
export type SetFieldError =
  "required" | "too-long" | "choice" | "minutes-unreadable" | "marks-unreadable" | "reading-too-long";

export type SetErrors = {
  fields: Partial<
    Record<"title" | "kind" | "minutes" | "readingMinutes" | "readingRule" | "sourceNote", SetFieldError>
  >;
  /** By the item's place, from 0. */
  marks: Partial<Record<number, SetFieldError>>;
};

type Read = { ok: true; basis: number; draft: SetContent } | { ok: false; errors: SetErrors };

/** A Chinese keyboard types ０–９ and ． as easily as 0–9 and a full stop. */
const number = (pattern: RegExp, code: SetFieldError) =>
  z
    .string()
    .transform((typed) => typed.normalize("NFKC").trim())
    .pipe(z.union([z.literal("").transform(() => null), z.string().regex(pattern).transform(Number)], { error: code }));

const minutes = number(/^([1-9]\d?|[1-5]\d\d|600)$/, "minutes-unreadable");
const text = z.string().transform((typed) => canonicalText(typed).trim());

const schema = z.object({
  basis: z
    .string()
    .regex(/^\d{1,16}$/)
    .transform(Number),
  title: text.pipe(z.string().min(1, "required").max(200, "too-long")),
  kind: z.enum(["set", "paper"], { error: "choice" }),
  minutes,
  readingMinutes: minutes,
  readingRule: z.enum(["suggested", "first"], { error: "choice" }),
  sourceNote: text.pipe(z.string().max(1_000, "too-long")).transform((note) => (note === "" ? null : note)),
  items: z
    .array(
      z.object({
        questionId: z.string().min(1).max(100),
        versionId: z.string().min(1).max(100),
        marks: number(/^(1000|\d{1,3}(\.\d{1,2})?)$/, "marks-unreadable"),
      }),
    )
    .max(MAX_SET_ITEMS),
});

/** The fields of a posted form; rows of the list come in the order in which they stand on the page. */
export function typedSet(form: FormData): SetTyped {
  const all = (name: string) => form.getAll(name).map((value) => (typeof value === "string" ? value : ""));
  const one = (name: string) => all(name)[0] ?? "";
  const [versions, marks] = [all("versionId"), all("marks")];
  return {
    basis: one("basis"),
    title: one("title"),
    kind: one("kind"),
    minutes: one("minutes"),
    readingMinutes: one("readingMinutes"),
    readingRule: one("readingRule"),
    sourceNote: one("sourceNote"),
    items: all("questionId").map((questionId, at) => ({
      questionId,
      versionId: versions[at] ?? "",
      marks: marks[at] ?? "",
    })),
  };
}

/** What was typed as a draft, or what is wrong beside which field. A form that no page sends is answered with 400. */
export function readSet(typed: SetTyped): Read {
  const parsed = schema.safeParse(typed);
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  const { basis, ...draft } = parsed.data;
  if (draft.minutes !== null && draft.readingMinutes !== null && draft.readingMinutes >= draft.minutes) {
    return { ok: false, errors: { fields: { readingMinutes: "reading-too-long" }, marks: {} } };
  }
  return { ok: true, basis, draft };
}

function errorsOf({ issues }: z.ZodError): SetErrors {
  const errors: SetErrors = { fields: {}, marks: {} };
  for (const { path, message } of issues) {
    const [field, at, part] = path;
    if (field === "items" && typeof at === "number" && part === "marks") errors.marks[at] ??= message as SetFieldError;
    else if (typeof field === "string" && FIELDS.has(field)) {
      errors.fields[field as keyof SetErrors["fields"]] ??= message as SetFieldError;
    } else throw new Response("The form asks for nothing this page does.", { status: 400 });
  }
  return errors;
}

const FIELDS: ReadonlySet<string> = new Set([
  "title",
  "kind",
  "minutes",
  "readingMinutes",
  "readingRule",
  "sourceNote",
]);
