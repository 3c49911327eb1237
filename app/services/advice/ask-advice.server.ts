import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { hasAdviceConsent, insertAdviceConsent } from "@db/queries/advice/advice-consents";
import { KEY_REFUSED } from "@db/queries/advice/list-automatic";
import { getNewestAdvice, getOpenAdvice, insertAdviceRequest } from "@db/queries/advice/advice-requests";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { insertJob } from "@db/queries/jobs/jobs";
import type { Viewer } from "~/domain/access/viewer";
import type { AdviceRequest, FeedbackProvider } from "~/feedback/feedback-provider";
import { costMicros } from "~/feedback/request/cost-of";
import { recipientOf } from "~/feedback/recipient-of";
import { estimateInput } from "~/feedback/request/estimate-tokens";
import { adviseJob } from "~/jobs/definitions/advise";
import { count, counter, overLimit, type TooManyTries } from "~/services/accounts/limits/limits.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { reserve, SCHOOL, type Bounds } from "./budget.server";
import { prepareAdvice } from "./prepare-advice.server";

type AskAdvice = {
  attemptId: string;
  candidateId: string;
  viewer: Viewer;
  /** The writer says with this request that their text may be sent to the provider. */
  consents: boolean;
  language: AdviceRequest["language"];
  provider: FeedbackProvider;
  bounds: Bounds;
  /** Today in the school's zone, `2026-12-05`. */
  day: string;
  now: number;
  /** Where it was asked from. */
  address?: string;
  /** An assignment asks, not its writer: once for each answer, and not where anybody asked before. */
  automatic?: boolean;
};

export type AskRefusal =
  | "not-found"
  | "nothing-written"
  | "withheld"
  /** A visitor's text is not sent anywhere. */
  | "needs-account"
  | "needs-consent"
  /** Nothing is left of the payer's budget for today. */
  | "budget-spent";

/** `isNew`: made by this call, not found. */
export type Asked = { ok: true; requestId: string; isNew: boolean } | { ok: false; reason: AskRefusal } | TooManyTries;

/**
 * Puts a request for advice on one's own answer into the outbox; the provider is called after that and never here. Asking while a
 * request runs finds that one. What it may cost is set aside in the same transaction.
 */
export async function askAdvice(ask: AskAdvice): Promise<Asked> {
  const {
    attemptId,
    candidateId,
    viewer,
    consents,
    language,
    provider,
    bounds,
    day,
    now,
    address = null,
    automatic = false,
  } = ask;
  const attempt = await getAttemptForCandidate({ attemptId, candidateId });
  if (!attempt || attempt.status !== "sealed") return { ok: false, reason: "not-found" };
  const prepared = await prepareAdvice({ attempt, language, now });
  if (!prepared.ok) return prepared;
  if (provider.sendsText && viewer.kind !== "account") return { ok: false, reason: "needs-account" };
  const { request, payerId, rubricHash, questionId } = prepared;
  const most = {
    inputTokens: estimateInput(provider.messages(request)),
    outputTokens: request.maxOutputTokens,
  };
  const reserved = provider.sendsText
    ? {
        payer: payerId ?? SCHOOL,
        day,
        tokens: most.inputTokens + most.outputTokens,
        costMicros: costMicros(most, bounds.prices),
      }
    : null;
  const [requestId, jobId] = [newId(), newId()];
  const { name, model, promptVersion } = provider;
  const asking = counter("advice", candidateId);
  const from = { at: now, actorId: candidateId, address };
  return database().tx(async (tx): Promise<Asked> => {
    const about = { attemptId, task: "advice" as const };
    // By itself nothing is asked twice, whatever came of it.
    const known = automatic ? await getNewestAdvice(about, tx) : await getOpenAdvice(about, tx);
    if (known && known.failure !== KEY_REFUSED) return { ok: true, requestId: known.id, isNew: false };
    const refusal = automatic ? null : await overLimit(asking, now, tx);
    if (refusal) return refusal;
    if (provider.sendsText) {
      const consent = { personId: candidateId, provider: recipientOf(provider) };
      const agreed = await hasAdviceConsent(consent, tx);
      if (!agreed && !consents) return { ok: false, reason: "needs-consent" };
      if (reserved && !(await reserve(reserved, bounds, tx))) return { ok: false, reason: "budget-spent" };
      if (!agreed) {
        await insertAdviceConsent({ ...consent, given: true, now }, tx);
        const details = { recipient: consent.provider };
        await recordAudit({ action: "advice.consented", ...from, details }, tx);
      }
    }
    // What an assignment asks takes nothing from how often its writer may.
    if (!automatic && (await count(asking, now, tx)).filled)
      await recordAudit({ action: "advice.limited", ...from }, tx);
    const of = { id: requestId, task: "advice" as const, questionId, attemptId, askedBy: candidateId, payerId, jobId };
    const by = { language, provider: name, model, promptVersion, rubricHash };
    await insertAdviceRequest({ ...of, ...by, automatic, askedAt: now }, tx);
    await insertJob({ id: jobId, kind: adviseJob.kind, payload: { requestId, reserved }, runAfter: now, now }, tx);
    return { ok: true, requestId, isNew: true };
  });
}
