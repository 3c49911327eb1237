import { listAssignmentsOfClass, setWithdrawal } from "@db/queries/assignments/assignments";
import { changeClass } from "@db/queries/classes/classes";
import { listSamplePeople } from "@db/queries/classes/samples";
import { erasePerson } from "@db/queries/people/erase-person";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";
import { SAMPLE_ASSIGNMENT } from "./sample-content";

export type SampleClassRemoved = { ok: true } | ClassRefusal;

/**
 * Takes a sample class away: its sample people are erased with what they wrote, its assignments withdrawn, the class put away.
 * Whoever else was brought into it stays, with their own work; the set and the question belong to the bank and stay too.
 */
export async function removeSampleClass(scene: InClass): Promise<SampleClassRemoved> {
  const { classId, now } = scene;
  return inTaughtClass(scene, { headOnly: true, whileArchived: true }, async ({ class: taught, record }, tx) => {
    const personIds = taught.demo ? await listSamplePeople({ classId }, tx) : [];
    if (personIds.length === 0) return { ok: false as const, reason: "not-found" as const };
    for (const { id: assignmentId } of await listAssignmentsOfClass({ classId }, tx)) {
      await setWithdrawal({ assignmentId, withdrawnAt: now, reason: SAMPLE_ASSIGNMENT.withdrawn }, tx);
    }
    for (const personId of personIds) await erasePerson({ personId, now }, tx);
    await changeClass({ classId, joinCode: null, archivedAt: now }, tx);
    await record("class.sample-removed", { people: personIds.length });
    return { ok: true as const };
  });
}
