import { endClassTutor, getClassRole } from "@db/queries/classes/tutors";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";

type Removed = { ok: true } | { ok: false; reason: "is-head" } | ClassRefusal;

/** Somebody teaches the class no longer: the head says so of another, and everybody of themselves. The head must hand over first. */
export async function removeTutor({ personId, ...scene }: InClass & { personId: string }): Promise<Removed> {
  const { classId, now } = scene;
  return inTaughtClass(scene, {}, async ({ by, role: own, record }, tx) => {
    const role = await getClassRole({ classId, personId }, tx);
    if (role === null) return { ok: false as const, reason: "not-found" as const };
    if (own !== "head" && personId !== by) return { ok: false as const, reason: "head-only" as const };
    if (role === "head") return { ok: false as const, reason: "is-head" as const };
    await endClassTutor({ classId, personId, now }, tx);
    await record("class.tutor-removed", { personId });
    return { ok: true as const };
  });
}
