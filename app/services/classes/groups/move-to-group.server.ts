import { listClassGroups } from "@db/queries/classes/groups";
import { changeClassMember } from "@db/queries/classes/members";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";

type MoveToGroup = InClass & {
  personIds: string[];
  /** Null: in no group. */
  groupId: string | null;
};

/** Moves members of the class into one of its groups, or out of any; all of them or, where one is not there, none. */
export async function moveToGroup({ personIds, groupId, ...scene }: MoveToGroup): Promise<{ ok: true } | ClassRefusal> {
  const { classId } = scene;
  try {
    return await inTaughtClass(scene, {}, async ({ record }, tx) => {
      const groups = await listClassGroups({ classId }, tx);
      if (groupId !== null && !groups.some(({ id }) => id === groupId)) throw new NobodyThere();
      for (const personId of personIds) {
        if (!(await changeClassMember({ classId, personId, groupId }, tx))) throw new NobodyThere();
      }
      await record("class.group-changed", { groupId, change: "moved", people: personIds });
      return { ok: true as const };
    });
  } catch (error) {
    if (error instanceof NobodyThere) return { ok: false, reason: "not-found" };
    throw error;
  }
}

/** Ends the transaction without a trace. */
class NobodyThere extends Error {}
