import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";

/** Seals what of a sitting is past its deadline and grace; the last attempt closes the sitting. True when it is closed. */
export async function sealDueSitting({ sittingId, now }: { sittingId: string; now: number }): Promise<boolean> {
  for (const { id, status } of await listAttemptsOfSitting({ sittingId })) {
    if (status === "open") await sealDueAttempt({ attemptId: id, now });
  }
  // Looked at anew: another request may have sealed some of them in the same moment.
  return (await listAttemptsOfSitting({ sittingId })).every(({ status }) => status === "sealed");
}
