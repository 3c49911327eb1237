import { isUniqueViolation } from "@db/client/errors";
import { newId } from "@db/client/new-id";
import { insertClassGroup } from "@db/queries/classes/groups";
import { givenName } from "~/domain/classes/given-name";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";

type Created = { ok: true; groupId: string } | { ok: false; reason: "name-invalid" | "name-taken" } | ClassRefusal;

/** Makes an empty group of the class. */
export async function createGroup({ name: typed, ...scene }: InClass & { name: string }): Promise<Created> {
  const name = givenName(typed);
  if (name === null) return { ok: false, reason: "name-invalid" };
  const groupId = newId();
  try {
    return await inTaughtClass(scene, {}, async ({ record }, tx) => {
      await insertClassGroup({ id: groupId, classId: scene.classId, name, createdAt: scene.now }, tx);
      await record("class.group-changed", { groupId, change: "created" });
      return { ok: true as const, groupId };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "name-taken" };
    throw error;
  }
}
