import { z } from "zod";
import { FAMILIES } from "@content/contract/family";
import { GENRE_IDS } from "@content/contract/genre";
import { limitSchema, UNSPECIFIED_LIMIT, type Limit } from "@content/contract/limit";
import { expressionSchema, POINT_KINDS, type Expression } from "@content/contract/rubric";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { readGroups } from "./variant-groups";

/** Messages are codes: keys of the catalogue `authoring.error`. Their limits keep a form within what a page can show. */
const words = (max: number) =>
  z
    .string({ error: "required" })
    // Canonical: a stored U+0000 would make PostgreSQL refuse to look into the question.
    .overwrite(canonicalText)
    .trim()
    .min(1, "required")
    .max(max, "too-long");
const text = (max: number) => z.string().max(max, "too-long").optional();
/** A Chinese keyboard types ０–９ and ． as easily as 0–9 and a full stop. */
const halfWidth = (digits: string) => digits.normalize("NFKC");
const number = (pattern: RegExp, code: string) =>
  z.string().trim().transform(halfWidth).pipe(z.string().regex(pattern, code).transform(Number)).optional();
const count = number(/^[1-9]\d{0,4}$/, "count-unreadable");
const marks = number(/^(1000|\d{1,3}(\.\d{1,2})?)$/, "marks-unreadable");

export const LIMIT_KINDS = limitSchema.shape.kind.options;

export const ROLES = expressionSchema.shape.role.unwrap().options;

const expressionFields = z
  .object({
    role: z.enum(ROLES).default("whole"),
    groups: z.string({ error: "groups-missing" }).max(4_000, "too-long"),
    /** Not shown: carried through the form. */
    share: z.string().optional(),
    polarity: z.enum(["positive", "negative", "any"]).optional(),
  })
  .transform(({ role, groups, share, polarity }, context): Expression => {
    const allOf = readGroups(groups);
    if (allOf.length === 0) context.addIssue({ code: "custom", path: ["groups"], message: "groups-missing" });
    return {
      role,
      allOf,
      ...(share === undefined ? {} : { share: Number(share) }),
      ...(polarity === undefined ? {} : { polarity }),
    };
  });

const pointFields = z
  .object({
    id: z.string().max(100).optional(),
    label: words(200),
    marks,
    pointKind: z.enum(POINT_KINDS).optional(),
    quotes: text(4_000),
    expressions: z.array(expressionFields, { error: "expressions-missing" }).min(1, "expressions-missing").max(12),
  })
  .transform(({ id, marks, pointKind, quotes, ...point }) => ({
    ...point,
    id: id ?? null,
    marks: marks ?? null,
    pointKind: pointKind ?? null,
    quotes: lines(quotes ?? ""),
  }));

/** The whole form of a question: what is typed becomes edits, what is left empty is unset. */
export const draftSchema = z
  .object({
    basis: z
      .string()
      .regex(/^\d{1,16}$/)
      .transform(Number),
    title: words(200),
    stem: words(5_000),
    requirements: text(2_000),
    family: z.enum(FAMILIES),
    genre: z.enum(GENRE_IDS).optional(),
    identity: text(200),
    limitKind: z.enum(LIMIT_KINDS),
    limitMin: count,
    limitMax: count,
    limitText: text(200),
    marks,
    minutes: count,
    bestOf: count,
    points: z.array(pointFields).max(60, "too-long").default([]),
    checked: z.boolean().default(false),
    referenceAnswer: text(20_000),
  })
  .transform((form, context) => {
    const { basis, limitKind: kind, limitMin, limitMax, limitText, ...rest } = form;
    const read = readLimit({ kind, min: limitMin ?? null, max: limitMax ?? null, text: limitText?.trim() ?? "" });
    if (!read.ok) context.addIssue({ code: "custom", path: [read.field], message: read.code });
    const edits = {
      ...rest,
      limit: read.ok ? read.limit : UNSPECIFIED_LIMIT,
      requirements: orNull(rest.requirements),
      genre: rest.genre ?? null,
      identity: orNull(rest.identity),
      marks: rest.marks ?? null,
      minutes: rest.minutes ?? null,
      bestOf: rest.bestOf ?? null,
      referenceAnswer: orNull(rest.referenceAnswer),
    };
    return { basis, edits };
  });

export type DraftForm = z.input<typeof draftSchema>;
export type DraftValue = z.output<typeof draftSchema>;

type LimitRead = { ok: true; limit: Limit } | { ok: false; field: "limitKind" | "limitMin" | "limitMax"; code: string };

/** Which of the two numbers a kind of limit has: a number that would be dropped in silence is asked about instead. */
function readLimit(limit: Limit): LimitRead {
  const { kind, min, max } = limit;
  const wants = { min: kind === "min" || kind === "range", max: !["min", "unspecified"].includes(kind) };
  if (kind === "unspecified" && (min !== null || max !== null)) {
    return { ok: false, field: "limitKind", code: "limit-kind-unset" };
  }
  if (wants.min !== (min !== null))
    return { ok: false, field: "limitMin", code: wants.min ? "required" : "limit-unused" };
  if (wants.max !== (max !== null))
    return { ok: false, field: "limitMax", code: wants.max ? "required" : "limit-unused" };
  if (min !== null && max !== null && min > max) return { ok: false, field: "limitMax", code: "limit-order" };
  return { ok: true, limit };
}

function lines(value: string): string[] {
  return value
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function orNull(value: string | undefined): string | null {
  return value === undefined || value.trim() === "" ? null : value.replace(/\r\n?/g, "\n").trim();
}
