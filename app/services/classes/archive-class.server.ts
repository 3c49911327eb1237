import { changeClass } from "@db/queries/classes/classes";
import { inTaughtClass, type ClassRefusal, type InClass } from "./in-taught-class.server";

/** Puts the class away: it can be read, nobody joins it and nothing in it changes. Its head's to do. */
export async function archiveClass(scene: InClass): Promise<{ ok: true } | ClassRefusal> {
  return inTaughtClass(scene, { headOnly: true }, async ({ record }, tx) => {
    await changeClass({ classId: scene.classId, archivedAt: scene.now }, tx);
    await record("class.archived");
    return { ok: true as const };
  });
}
