import { database } from "@db/client/database";
import { removeSample as takeAway } from "@db/queries/review/samples";
import { recordAudit } from "~/services/audit/record-audit.server";

type RemoveSample = { sampleId: string; assignmentId: string; questionId: string; by: string; now: number };

/** Takes a sample out of the lesson, whoever of its tutors picked it; false where it is gone already or of another question. */
export async function removeSample({ by, ...of }: RemoveSample): Promise<boolean> {
  return database().tx(async (tx) => {
    const sample = await takeAway(of, tx);
    if (!sample) return false;
    const subject = { subjectKind: "attempt", subjectId: sample.attemptId, details: { kind: sample.kind } };
    await recordAudit({ action: "sample.removed", at: of.now, actorId: by, ...subject }, tx);
    return true;
  });
}
