import { z } from "zod";

const rule = z.enum(["at-once", "at-due", "by-hand"]);
/** An empty field is unset; anything that is no number is told apart from it and refused by the service. */
const numberOrUnset = z
  .string()
  .trim()
  .optional()
  .transform((field) => (field === undefined || field === "" ? null : Number(field)));
const text = z
  .string()
  .optional()
  .transform((field) => field?.trim() ?? "");

/** The form of a new assignment, times as the school's clocks show them. */
export const assignmentSchema = z.object({
  classId: text,
  setId: text,
  title: text,
  note: text,
  target: z.enum(["class", "groups", "people"]),
  groupIds: z.array(z.string()).default([]),
  personIds: z.array(z.string()).default([]),
  mode: z.enum(["timed", "practice"]),
  opensAt: text,
  dueAt: text,
  limitMinutes: numberOrUnset,
  maxAttempts: numberOrUnset,
  latePolicy: z.enum(["refuse", "accept"]),
  releaseScore: rule,
  releasePoints: rule,
  releaseReference: rule,
  plan: z.enum(["single", "double", "sample"]),
  samplePercent: numberOrUnset,
  tolerancePercent: numberOrUnset,
  gateAgreement: numberOrUnset,
  expertId: text,
  autoAdvice: z
    .string()
    .optional()
    .transform((field) => field === "on"),
});

export type AssignmentForm = z.infer<typeof assignmentSchema>;
