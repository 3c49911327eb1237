/**
 * Whose assessment of an answer counts, first to last (invariant 7). Who is not named here never counts: a learner's claim is a
 * proposal, not a mark.
 */
export const COUNTING_ORDER = ["tutor", "engine"] as const;
