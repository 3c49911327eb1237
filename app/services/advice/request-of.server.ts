import { hasAdviceConsent } from "@db/queries/advice/advice-consents";
import { getAttempt } from "@db/queries/attempts/attempts";
import type { AdviceRequest as AdviceRow } from "@db/schema/rows";
import { recipientOf } from "~/feedback/recipient-of";
import { adviceRequestSchema, type FeedbackProvider } from "~/feedback/feedback-provider";
import { prepareAdvice, type Prepared } from "./prepare-advice.server";

type StillAllowed =
  | Extract<Prepared, { ok: true }>
  | { ok: false; reason: Extract<Prepared, { ok: false }>["reason"] | "needs-consent" | "provider-changed" };

/** What a stored request asks, made anew when its job runs: consent, releases and the provider may have changed since it was asked. */
export async function requestOf(row: AdviceRow, provider: FeedbackProvider, now: number): Promise<StillAllowed> {
  const attempt = row.attemptId === null ? null : await getAttempt({ attemptId: row.attemptId });
  if (!attempt) return { ok: false, reason: "not-found" };
  if (row.provider !== provider.name) return { ok: false, reason: "provider-changed" };
  if (
    provider.sendsText &&
    !(await hasAdviceConsent({ personId: attempt.personId, provider: recipientOf(provider) }))
  ) {
    return { ok: false, reason: "needs-consent" };
  }
  return prepareAdvice({ attempt, language: adviceRequestSchema.shape.language.parse(row.language), now });
}
