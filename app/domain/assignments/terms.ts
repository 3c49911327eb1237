/** What holds for everybody an assignment is given to. */
export type AssignmentTerms = {
  /** UTC milliseconds, as all times here. */
  opensAt: number;
  /** Null: never due. */
  dueAt: number | null;
  /** Null: the set's own minutes. */
  limitMinutes: number | null;
  maxAttempts: number;
};

/** What a tutor changed for one candidate; each null: as for everybody. */
export type CandidateTerms = {
  [Term in keyof AssignmentTerms]: AssignmentTerms[Term] | null;
} & { exceptionReason: string | null; exceptionAt: number | null };

/** The terms one candidate writes by, and why they are not everybody's. */
export type Terms = AssignmentTerms & { exception: { reason: string; at: number } | null };

/** The terms that hold for the candidate: everybody's, but for what a tutor changed for this one. */
export function termsFor(assignment: AssignmentTerms, candidate: CandidateTerms): Terms {
  const { exceptionAt, exceptionReason } = candidate;
  return {
    opensAt: candidate.opensAt ?? assignment.opensAt,
    dueAt: candidate.dueAt ?? assignment.dueAt,
    limitMinutes: candidate.limitMinutes ?? assignment.limitMinutes,
    maxAttempts: candidate.maxAttempts ?? assignment.maxAttempts,
    exception: exceptionAt === null ? null : { reason: exceptionReason ?? "", at: exceptionAt },
  };
}
