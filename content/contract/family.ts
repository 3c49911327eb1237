import { z } from "zod";

/** 题型: the kinds of question the exams set. */
export const FAMILIES = ["gist", "analysis", "proposal", "document", "essay", "outline"] as const;

export const familySchema = z.enum(FAMILIES);

export type Family = z.infer<typeof familySchema>;
