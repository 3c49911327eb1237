import { getClassRole, listClassTutors, setClassRole } from "@db/queries/classes/tutors";
import { getPersonById } from "@db/queries/people/people";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";

/** Another tutor of the class becomes its head, and whoever was is a tutor like the rest: there is one head at all times. */
export async function handOverHead({
  personId,
  ...scene
}: InClass & { personId: string }): Promise<{ ok: true } | ClassRefusal> {
  const { classId } = scene;
  return inTaughtClass(scene, { headOnly: true }, async ({ record }, tx) => {
    const person = await getPersonById({ personId }, tx);
    const able = person?.role === "tutor" || person?.role === "admin";
    if (!able || person.disabledAt !== null || (await getClassRole({ classId, personId }, tx)) === null) {
      return { ok: false as const, reason: "not-found" as const };
    }
    for (const tutor of await listClassTutors({ classId }, tx)) {
      const role = tutor.personId === personId ? "head" : "tutor";
      if (tutor.role !== role) await setClassRole({ classId, personId: tutor.personId, role }, tx);
    }
    await record("class.head-handed-over", { personId });
    return { ok: true as const };
  });
}
