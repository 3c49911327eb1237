import type { AuditAction } from "~/services/audit/audit-actions";

/** Does in an empty school, by the real use cases, what an action of the record stands for. */
export type Proof = () => Promise<unknown>;

/** The actions whose first word is one of these, each with its proof: one more action does not compile without. */
export type ProofsOf<Subject extends string> = Record<Extract<AuditAction, `${Subject}.${string}`>, Proof>;

/** What a use case answered where it did what it was asked; a refusal on the way to a proof is a fault of the proof. */
export async function done<T extends { ok: boolean }>(asked: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { ok: true }>;
}
