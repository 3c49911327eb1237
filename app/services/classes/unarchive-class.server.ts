import { changeClass } from "@db/queries/classes/classes";
import { inTaughtClass, type ClassRefusal, type InClass } from "./in-taught-class.server";

/** Takes the class out of the archive again, as it was put there. Its head's to do. */
export async function unarchiveClass(scene: InClass): Promise<{ ok: true } | ClassRefusal> {
  return inTaughtClass(scene, { headOnly: true, whileArchived: true }, async ({ record }, tx) => {
    await changeClass({ classId: scene.classId, archivedAt: null }, tx);
    await record("class.unarchived");
    return { ok: true as const };
  });
}
