import { takeOffUnbegun } from "@db/queries/assignments/candidates";
import { changeClassMember, getClassMember } from "@db/queries/classes/members";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";

/**
 * Somebody is in the class no longer; their account and their work stay. What they were given and have not begun is not theirs
 * any more: its questions may be kept for this class.
 */
export async function removeMember({
  personId,
  ...scene
}: InClass & { personId: string }): Promise<{ ok: true } | ClassRefusal> {
  const { classId, now } = scene;
  return inTaughtClass(scene, {}, async ({ record }, tx) => {
    const member = await getClassMember({ classId, personId }, tx);
    if (member === null || member.leftAt !== null) return { ok: false as const, reason: "not-found" as const };
    await changeClassMember({ classId, personId, leftAt: now }, tx);
    await takeOffUnbegun({ classId, personIds: [personId], now }, tx);
    await record("class.member-removed", { personId });
    return { ok: true as const };
  });
}
