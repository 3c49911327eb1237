/** 题型: the kinds of question the exams set. */
export const FAMILIES = ["gist", "analysis", "proposal", "document", "essay", "outline"] as const;

export type Family = (typeof FAMILIES)[number];
