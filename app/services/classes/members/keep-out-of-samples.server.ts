import { database } from "@db/client/database";
import { changeClassMember, getClassMember } from "@db/queries/classes/members";

type KeepOut = { personId: string; classId: string; keptOut: boolean };

/** A member says whether their answers may be shown in class without their name (讲评). Theirs alone to say. */
export async function keepOutOfSamples({
  personId,
  classId,
  keptOut,
}: KeepOut): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  return database().tx(async (tx) => {
    const member = await getClassMember({ classId, personId }, tx);
    if (member === null || member.leftAt !== null) return { ok: false as const, reason: "not-found" as const };
    await changeClassMember({ classId, personId, keptOutOfSamples: keptOut }, tx);
    return { ok: true as const };
  });
}
