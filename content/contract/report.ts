import { z } from "zod";

/** A range of the candidate's canonical answer (UTF-16 units) and its verbatim words. */
export const evidenceSchema = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string().min(1),
});
export type EvidenceRange = z.infer<typeof evidenceSchema>;

/** A place on a photo of a handwritten answer: shares of its width and height from the top left corner. `photo` is its id. */
export const photoRegionSchema = z.strictObject({
  photo: z.string().min(1),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
});
export type PhotoRegion = z.infer<typeof photoRegionSchema>;

/** Why a key point was missed or only partly earned (失分原因). */
export const MISS_REASONS = [
  "absent",
  "head-only",
  "detail-only",
  "keyword-missing",
  "reversed",
  "modality",
  "generic",
  "wrong-stance",
  "repeated",
  "stuffed",
  "off-sheet",
  "over-quota",
  "cancelled",
] as const;

export const reportPointSchema = z.strictObject({
  id: z.string(),
  /** Marks, plain numbers. For a rubric whose marks are unset: the share (0..1) of an equally weighted point. */
  awarded: z.number().min(0),
  max: z.number().min(0),
  status: z.enum(["hit", "partial", "missed"]),
  evidence: z.array(evidenceSchema),
  /** For an answer on paper: where on its photos the point stands, in place of words. */
  regions: z.array(photoRegionSchema).optional(),
  reason: z.enum(MISS_REASONS).optional(),
});
export type ReportPoint = z.infer<typeof reportPointSchema>;

/** Something seen in the answer: a code with parameters, never a sentence; the page words it. `marks` is what it cost, if anything. */
export const findingSchema = z.strictObject({
  code: z.string(),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
export type Finding = z.infer<typeof findingSchema>;

/** Report v1 (批改报告). `share` is 0..1 and unrounded; marks are null where the rubric sets none. */
export const reportSchema = z.strictObject({
  id: z.string().optional(),
  marks: z.number().min(0).nullable(),
  maxMarks: z.number().min(0).nullable(),
  share: z.number().min(0).max(1),
  range: z.strictObject({ low: z.number(), high: z.number() }).optional(),
  points: z.array(reportPointSchema),
  findings: z.array(findingSchema),
  flags: z.array(z.string()),
  engine: z.string(),
  profile: z.string(),
  rubricHash: z.string(),
});
export type Report = z.infer<typeof reportSchema>;
