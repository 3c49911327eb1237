import { getClassRole, putClassTutor } from "@db/queries/classes/tutors";
import { getPersonByUserName } from "@db/queries/people/people";
import { normaliseUserName } from "~/services/accounts/credentials/user-name";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";

type Added = { ok: true } | { ok: false; reason: "no-such-tutor" | "tutor-already" } | ClassRefusal;

/** Another tutor or admin of the school teaches the class too, by their user name. Its head's to do. */
export async function addTutor({ userName, ...scene }: InClass & { userName: string }): Promise<Added> {
  const { classId, now } = scene;
  return inTaughtClass(scene, { headOnly: true }, async ({ by, record }, tx) => {
    const person = await getPersonByUserName({ userName: normaliseUserName(userName) }, tx);
    const teaches = person?.role === "tutor" || person?.role === "admin";
    if (person === null || !teaches || person.disabledAt !== null) {
      return { ok: false as const, reason: "no-such-tutor" as const };
    }
    const personId = person.id;
    if ((await getClassRole({ classId, personId }, tx)) !== null) {
      return { ok: false as const, reason: "tutor-already" as const };
    }
    await putClassTutor({ classId, personId, role: "tutor", addedBy: by, now }, tx);
    await record("class.tutor-added", { personId });
    return { ok: true as const };
  });
}
