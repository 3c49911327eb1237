import { database } from "@db/client/database";
import { logger } from "~/server/logger.server";
import { admitAnswer, type AdmissionRefusal } from "../admitting/admit-answer.server";
import { assessAdmitted } from "../admitting/assess-admitted.server";

type AdmitLateText = { attemptId: string; number: number; reason: string; by: string; now: number };

/** A tutor admits a text that came too late or from another page, and it is scored. A failed score is made up for on reading. */
export async function admitLateText({
  attemptId,
  number,
  reason,
  by,
  now,
}: AdmitLateText): Promise<{ ok: true } | { ok: false; reason: AdmissionRefusal }> {
  const admission = { attemptId, number, admittedAs: "late" as const, reason, byPersonId: by, now };
  const admitted = await database().tx((tx) => admitAnswer(admission, tx));
  if (!admitted.ok) return admitted;
  try {
    await assessAdmitted({ attemptId, number, now });
  } catch (error) {
    logger.error({ err: error, attemptId, number }, "an admitted text could not be assessed");
  }
  return admitted;
}
