import { bandSchema } from "@content/contract/rubric";
import { marksSchema } from "@content/contract/schemas/marks";
import { z } from "zod";

/** A constant with where it comes from: A official or measured, B training companies and press, C community opinion. */
function sourced<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, tag: z.enum(["A", "B", "C"]), source: z.string().min(1) });
}

const share = z.number().min(0).max(1);
const count = z.number().int().positive();

/** How a length beyond the limit is treated: read only what fits the sheet, or deduct; never both. */
export const overLengthSchema = z.discriminatedUnion("kind", [
  /** The scored text is what fits ceil(max / cellsPerRow) + extraRows rows of cells. */
  z.strictObject({ kind: z.literal("sheet"), cellsPerRow: count, extraRows: z.number().int().min(0) }),
  /** Beyond `freePercent` of the limit, `marks` per started `perCharacters`, at most `cap`. */
  z.strictObject({
    kind: z.literal("per-characters"),
    freePercent: z.number().min(0),
    perCharacters: count,
    marks: marksSchema,
    cap: marksSchema,
  }),
  /** `marks` once, beyond `freeCharacters`. */
  z.strictObject({ kind: z.literal("once"), freeCharacters: z.number().int().min(0), marks: marksSchema }),
]);

/** A band of a profile; `base` is the score (基准分) from which its scripts are marked up or down, its middle where none is named. */
const profileBandSchema = bandSchema.extend({ base: marksSchema.optional() });

/** Bands for one total of marks, best first. */
export const bandTableSchema = z
  .strictObject({
    fullMarks: marksSchema,
    use: z.enum(["essay", "document"]),
    bands: z.array(profileBandSchema).min(4).max(5),
  })
  .superRefine((table, context) => {
    const problem = bandProblem(table.bands, table.fullMarks) ?? baseProblem(table.bands);
    if (problem) context.addIssue({ code: "custom", path: ["bands"], message: problem });
  });

function baseProblem(bands: readonly z.infer<typeof profileBandSchema>[]): string | null {
  const outside = bands.find(({ base, from, to }) => base !== undefined && (base < from || base >= to));
  return outside
    ? `the base score ${outside.base} stands outside its band from ${outside.from} to ${outside.to}`
    : null;
}

/**
 * Why `bands` (best first, half-open [from, to), the best including its `to`) do not cover 0 to `fullMarks`
 * without gap or overlap; null when they do.
 */
export function bandProblem(bands: readonly { from: number; to: number }[], fullMarks: number): string | null {
  if (bands.length === 0) return "no band is given";
  let upper = fullMarks;
  for (const band of bands) {
    if (band.to !== upper) return `a band ends at ${band.to} where ${upper} is expected`;
    if (band.from >= band.to) return `a band from ${band.from} to ${band.to} is empty`;
    upper = band.from;
  }
  return upper === 0 ? null : `the lowest band begins at ${upper}, not at 0`;
}

/** 评分口径: the named, versioned constants of a marking practice. Marks are plain numbers. */
export const markingProfileSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*\.\d+$/),
  name: z.string().min(1),
  /** Totals are rounded to this step, half up, once. */
  markStep: sourced(marksSchema.refine((step) => step > 0)),
  headShare: sourced(share),
  detailShare: sourced(share),
  /** Share that a measure pays when it only turns the problem round (解决规划不统一). */
  directionShare: sourced(share),
  /** A match may span at most this many 字. */
  windowCharacters: sourced(count),
  /** Clauses that one match may join in unnumbered prose. */
  windowClauses: sourced(count),
  /** One phrase (between two marks of punctuation) pays for at most this many points. */
  pointsPerPhrase: sourced(count),
  /** A run of more than this many bare keywords is stuffing. */
  stuffingRun: sourced(count),
  /** A clause made of this many variants of one point is stuffing. */
  stuffingVariants: sourced(count),
  overLength: sourced(overLengthSchema),
  /** Percent by which 「左右」 may be missed on either side. */
  aboutPercent: sourced(z.number().min(0).max(100)),
  /** Percent by which a bare limit may be exceeded. */
  statedPercent: sourced(z.number().min(0).max(100)),
  /** Essays only: `marks` per full `perCharacters` below the minimum, at most `cap`; below `bandThreeShare` of it, band III at best. */
  underLength: sourced(
    z.strictObject({ perCharacters: count, marks: marksSchema, cap: marksSchema, bandThreeShare: share }),
  ),
  missingTitle: sourced(marksSchema),
  titleRule: sourced(marksSchema),
  formatPart: sourced(marksSchema),
  numbering: sourced(marksSchema),
  /** Share of a hybrid question's marks that is content by points. */
  hybridContent: sourced(share),
  /** Share of concepts that must be seen before an essay counts as probably on topic. */
  topicCoverage: sourced(share),
  /** Share of an essay found word for word elsewhere at which a warning is given. */
  copyWarning: sourced(share),
  /** Distinct 4-grams an essay shares with its material, per character, below which it does not argue from the material. */
  materialUse: sourced(share),
  /** Two blind marks may differ by this per cent of the full marks, inclusive, and are averaged; beyond it a third is asked. */
  doubleMarkTolerancePercent: sourced(z.number().min(0).max(100)),
  bandTables: sourced(z.array(bandTableSchema).min(1)),
});

export type MarkingProfile = z.infer<typeof markingProfileSchema>;
export type OverLengthRule = z.infer<typeof overLengthSchema>;
export type BandTable = z.infer<typeof bandTableSchema>;
