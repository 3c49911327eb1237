import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertAdmittedAnswer, listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { getHead } from "@db/queries/attempts/answer-heads";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { getAttempt } from "@db/queries/attempts/attempts";
import { listStoredRevisions } from "@db/queries/attempts/revisions";
import type { AdmittedAnswer } from "@db/schema/rows";
import { wholeTexts } from "~/domain/saving/text-chain";
import { recordAudit } from "../../audit/record-audit.server";

/** A reason is a few sentences. */
export const MAX_ADMISSION_REASON = 1000;

export type AdmitAnswer = {
  attemptId: string;
  /** The revision beside the sealed answer. */
  number: number;
  admittedAs: AdmittedAnswer["admittedAs"];
  /** Required for a late text; a transcript says what it is by itself. */
  reason: string | null;
  byPersonId: string;
  now: number;
};

export type AdmissionRefusal =
  | "not-found"
  | "open"
  | "is-sealed-answer"
  | "erased"
  | "blank"
  | "already-admitted"
  | "reason-missing"
  | "reason-too-long";

/**
 * Admits a text beside the sealed answer as a second answer with its own assessments (invariant 2): the seal stands. Scored
 * it is by `assessAdmitted`, after the commit.
 */
export async function admitAnswer(
  { attemptId, number, admittedAs, reason, byPersonId, now }: AdmitAnswer,
  tx: Tx,
): Promise<{ ok: true } | { ok: false; reason: AdmissionRefusal }> {
  const note = (reason ?? "").trim();
  if (note === "" && admittedAs === "late") return { ok: false, reason: "reason-missing" };
  if (note.length > MAX_ADMISSION_REASON) return { ok: false, reason: "reason-too-long" };
  const attempt = await getAttempt({ attemptId }, tx);
  if (!attempt) return { ok: false, reason: "not-found" };
  if (attempt.status !== "sealed") return { ok: false, reason: "open" };
  const stored = await listStoredRevisions({ attemptId }, tx);
  const revision = stored.find((one) => one.number === number);
  if (!revision) return { ok: false, reason: "not-found" };
  if (revision.erasedAt !== null) return { ok: false, reason: "erased" };
  const head = await getHead({ attemptId }, tx);
  if (number === attempt.sealedNumber || revision.hash === head?.hash) return { ok: false, reason: "is-sealed-answer" };
  if (revision.charCount === 0) return { ok: false, reason: "blank" };
  const earlier = await listAdmittedAnswers({ attemptId }, tx);
  if (earlier.some((one) => one.number === number)) return { ok: false, reason: "already-admitted" };

  const text = wholeTexts(stored.filter(({ erasedAt }) => erasedAt === null)).get(number) ?? "";
  const { charCount } = revision;
  // The later of two admissions counts, also within the same millisecond.
  const createdAt = Math.max(now, (earlier.at(-1)?.createdAt ?? 0) + 1);
  const admitted = { attemptId, number, admittedAs, text, charCount, reason: note === "" ? null : note };
  await insertAdmittedAnswer({ ...admitted, byPersonId, createdAt }, tx);
  const params = { number, admittedAs };
  const event = { id: newId(), attemptId, at: now, kind: "admit" as const, actorId: byPersonId, params };
  await insertAttemptEvent(event, tx);
  const subject = { subjectKind: "attempt", subjectId: attemptId };
  await recordAudit({ action: "answer.admitted", at: now, actorId: byPersonId, ...subject, details: params }, tx);
  return { ok: true };
}
