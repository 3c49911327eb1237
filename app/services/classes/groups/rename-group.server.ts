import { isUniqueViolation } from "@db/client/errors";
import { renameClassGroup } from "@db/queries/classes/groups";
import { givenName } from "~/domain/classes/given-name";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";

type RenameGroup = InClass & { groupId: string; name: string };
type Renamed = { ok: true } | { ok: false; reason: "name-invalid" | "name-taken" } | ClassRefusal;

/** Gives a group of the class another name; who is in it stays. */
export async function renameGroup({ groupId, name: typed, ...scene }: RenameGroup): Promise<Renamed> {
  const name = givenName(typed);
  if (name === null) return { ok: false, reason: "name-invalid" };
  try {
    return await inTaughtClass(scene, {}, async ({ record }, tx) => {
      if (!(await renameClassGroup({ classId: scene.classId, groupId, name }, tx))) {
        return { ok: false as const, reason: "not-found" as const };
      }
      await record("class.group-changed", { groupId, change: "renamed" });
      return { ok: true as const };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "name-taken" };
    throw error;
  }
}
