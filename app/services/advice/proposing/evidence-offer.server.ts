import { hasAdviceConsent } from "@db/queries/advice/advice-consents";
import { getAttempt } from "@db/queries/attempts/attempts";
import { adviceSetup } from "../advice-setup.server";

/** Whether possible paraphrases can be asked for: not without a model, and not where the writer did not agree to it. */
export type EvidenceOffer = "open" | "no-model" | "needs-consent";

export async function evidenceOffer({ attemptId }: { attemptId: string }): Promise<EvidenceOffer> {
  const { provider, recipient } = adviceSetup();
  if (!provider.sendsText) return "no-model";
  const attempt = await getAttempt({ attemptId });
  if (!attempt) return "no-model";
  const agreed = await hasAdviceConsent({ personId: attempt.personId, provider: recipient });
  return agreed ? "open" : "needs-consent";
}
