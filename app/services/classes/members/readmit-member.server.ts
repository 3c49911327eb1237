import { getClassMember, putClassMembers } from "@db/queries/classes/members";
import { getPersonById } from "@db/queries/people/people";
import { addToClassAssignments } from "~/services/assignments/add-to-class-assignments.server";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";

/** Takes somebody who was in the class before into it again, with their group and 学号. */
export async function readmitMember({
  personId,
  ...scene
}: InClass & { personId: string }): Promise<{ ok: true } | ClassRefusal> {
  const { classId, now } = scene;
  return inTaughtClass(scene, {}, async ({ record }, tx) => {
    const member = await getClassMember({ classId, personId }, tx);
    const person = await getPersonById({ personId }, tx);
    if (member === null || member.leftAt === null || person === null || person.erasedAt !== null) {
      return { ok: false as const, reason: "not-found" as const };
    }
    await putClassMembers([{ ...member, joinedBy: "hand", joinedAt: now }], tx);
    await addToClassAssignments({ classId, personIds: [personId], now }, tx);
    await record("class.member-readmitted", { personId });
    return { ok: true as const };
  });
}
