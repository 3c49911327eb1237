import { database } from "@db/client/database";
import { saveSchool } from "@db/queries/operations/school";
import { recordAudit } from "~/services/audit/record-audit.server";

type SetRetention = {
  adminId: string;
  /** Days after the hand-in; null: words are kept. */
  days: number | null;
  address: string;
  now: number;
};

/** Says for how long the words of answers are kept. The next sweep goes by it. */
export async function setRetention({ adminId, days, address, now }: SetRetention): Promise<void> {
  await database().tx(async (tx) => {
    await saveSchool({ retainTextDays: days, now }, tx);
    await recordAudit({ action: "retention.changed", at: now, actorId: adminId, details: { days }, address }, tx);
  });
}
