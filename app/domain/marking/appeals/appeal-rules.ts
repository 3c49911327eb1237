/** A reason is more than a word, and no essay. Characters, trimmed. */
export const APPEAL_REASON = { min: 10, max: 1000 };

/** So many times an answer's marks may be asked about, whatever became of it (our choice). */
export const APPEALS_PER_ANSWER = 5;

export type AppealRefusal = "reason-short" | "reason-long" | "point-unknown" | "open-already" | "too-many";

type Asked = {
  pointId: string | null;
  /** Trimmed. */
  reason: string;
  /** The key points of the marks that count. */
  pointIds: readonly string[];
  /** What was asked about this answer before. */
  earlier: readonly { pointId: string | null; state: "open" | "upheld" | "refused" }[];
};

/** Why an appeal cannot be made, or null. One is open at a time for each key point, and one for the whole (`pointId` null). */
export function appealProblem({ pointId, reason, pointIds, earlier }: Asked): AppealRefusal | null {
  if (pointId !== null && !pointIds.includes(pointId)) return "point-unknown";
  if (earlier.some((one) => one.state === "open" && one.pointId === pointId)) return "open-already";
  if (earlier.length >= APPEALS_PER_ANSWER) return "too-many";
  if (reason.length < APPEAL_REASON.min) return "reason-short";
  return reason.length > APPEAL_REASON.max ? "reason-long" : null;
}
