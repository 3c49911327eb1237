import { database } from "@db/client/database";
import { hasAdviceConsent, insertAdviceConsent } from "@db/queries/advice/advice-consents";
import { cancelAdvice } from "@db/queries/advice/advice-progress";
import { listRunningAdvice } from "@db/queries/advice/advice-requests";
import { cancelJob } from "@db/queries/jobs/leased-job";
import { recordAudit } from "~/services/audit/record-audit.server";

type WithdrawConsent = {
  personId: string;
  /** As `recipientOf` names it. */
  provider: string;
  now: number;
  address?: string;
};

/**
 * From now on nothing of this person is sent to the provider: also no request that waits. One that is being answered ends, and
 * its worker lets go of it at its next sign of life; what was set aside for it stays spent, as with one that is cancelled.
 */
export async function withdrawConsent({ personId, provider, now, address }: WithdrawConsent): Promise<void> {
  await database().tx(async (tx) => {
    if (!(await hasAdviceConsent({ personId, provider }, tx))) return;
    await insertAdviceConsent({ personId, provider, given: false, now }, tx);
    const [name = ""] = provider.split(" ");
    for (const { id: requestId, jobId } of await listRunningAdvice({ candidateId: personId, provider: name }, tx)) {
      await cancelAdvice({ requestId, now }, tx);
      await cancelJob({ jobId, now }, tx);
    }
    const from = { at: now, actorId: personId, address: address ?? null };
    await recordAudit({ action: "advice.consent-withdrawn", ...from, details: { recipient: provider } }, tx);
  });
}
