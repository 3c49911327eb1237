import { database } from "@db/client/database";
import { hasAdviceConsent, insertAdviceConsent } from "@db/queries/advice/advice-consents";
import { recordAudit } from "~/services/audit/record-audit.server";

type WithdrawConsent = {
  personId: string;
  /** As `recipientOf` names it. */
  provider: string;
  now: number;
  address?: string;
};

/** From now on nothing of this person is sent to the provider: also no request that waits. */
export async function withdrawConsent({ personId, provider, now, address }: WithdrawConsent): Promise<void> {
  await database().tx(async (tx) => {
    if (!(await hasAdviceConsent({ personId, provider }, tx))) return;
    await insertAdviceConsent({ personId, provider, given: false, now }, tx);
    const from = { at: now, actorId: personId, address: address ?? null };
    await recordAudit({ action: "advice.consent-withdrawn", ...from, details: { recipient: provider } }, tx);
  });
}
