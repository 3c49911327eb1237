import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { getClassByJoinCode, insertClass } from "@db/queries/classes/classes";
import { insertClassGroup } from "@db/queries/classes/groups";
import { putClassMembers } from "@db/queries/classes/members";
import { putClassTutor } from "@db/queries/classes/tutors";
import { getPersonByUserName } from "@db/queries/people/people";
import { SAMPLE_CLASS } from "./sample-class";

type SeedSampleClass = { joinCode: string; now: number };

/** Adds the demo's class with the demo's tutor and candidates in it. Run after `seedDemoPeople`. */
export async function seedSampleClass({ joinCode, now }: SeedSampleClass, tx: Tx): Promise<void> {
  if ((await getClassByJoinCode({ joinCode }, tx)) !== null) return;
  const idOf = async (userName: string) => {
    const person = await getPersonByUserName({ userName }, tx);
    if (person === null) throw new Error(`there is no demo account ${userName}`);
    return person.id;
  };
  const head = await idOf(SAMPLE_CLASS.head);
  const made = { name: SAMPLE_CLASS.name, joinCode, demo: true, createdBy: head, createdAt: now };
  const { id: classId } = await insertClass({ id: newId(), ...made }, tx);
  await putClassTutor({ classId, personId: head, role: "head", addedBy: head, now }, tx);
  let number = 1;
  for (const { name, members } of SAMPLE_CLASS.groups) {
    const group = await insertClassGroup({ id: newId(), classId, name, createdAt: now }, tx);
    for (const userName of members) {
      const personId = await idOf(userName);
      const studentNumber = `${number}`.padStart(4, "0");
      const place = { classId, personId, groupId: group.id, studentNumber, joinedBy: "hand" as const, joinedAt: now };
      await putClassMembers([place], tx);
      number += 1;
    }
  }
}
