import { database } from "@db/client/database";
import { insertAdviceConsent } from "@db/queries/advice/advice-consents";

/** From now on nothing of this person is sent to the provider: also no request that waits. */
export async function withdrawConsent(no: { personId: string; provider: string; now: number }): Promise<void> {
  await database().tx((tx) => insertAdviceConsent({ ...no, given: false }, tx));
}
