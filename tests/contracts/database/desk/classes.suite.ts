import { expect, it } from "vitest";
import { isUniqueViolation } from "@db/client/errors";
import type { Database } from "@db/client/types";
import { changeClass, closeDemoClasses, getClass, getClassByJoinCode, insertClass } from "@db/queries/classes/classes";
import { insertClassGroup, listClassGroups, renameClassGroup } from "@db/queries/classes/groups";
import { listClassesOf, listTaughtClasses } from "@db/queries/classes/list-classes";
import { changeClassMember, getClassMember, listClassMembers, putClassMembers } from "@db/queries/classes/members";
import { insertPeople, insertResetCodes, listAccountsByUserName } from "@db/queries/classes/roster";
import { endClassTutor, getClassRole, listClassTutors, putClassTutor, setClassRole } from "@db/queries/classes/tutors";
import { erasePerson } from "@db/queries/people/erase-person";
import { getOpenResetCode } from "@db/queries/codes/find-codes";
import { insertPerson } from "@db/queries/people/people";
import { NOW, person } from "../sample-rows";
import type { Suite } from "../suite";

/** A class with its head and two candidates, neither of them in it. */
async function seedClass(db: Database) {
  return db.tx(async (tx) => {
    const head = await insertPerson({ ...person({ userName: "head", displayName: "Head" }), role: "tutor" }, tx);
    const lin = await insertPerson(person(), tx);
    const wang = await insertPerson(person({ userName: "wang", displayName: "" }), tx);
    const row = await insertClass({ name: "一班", joinCode: "AAAA0000", createdBy: head.id, createdAt: NOW }, tx);
    await putClassTutor({ classId: row.id, personId: head.id, role: "head", addedBy: head.id, now: NOW }, tx);
    return { head, lin, wang, classId: row.id };
  });
}

const joined = (classId: string, personId: string, more: { groupId?: string; studentNumber?: string } = {}) => ({
  classId,
  personId,
  joinedBy: "code" as const,
  joinedAt: NOW,
  ...more,
});

/** Classes: who teaches, who is in them, in which group. */
export function classSuite({ fresh }: Suite): void {
  it("finds a class by its join code, which no other may have, and not by one that is switched off", async () => {
    const db = await fresh();
    const { classId, head } = await seedClass(db);
    expect((await getClassByJoinCode({ joinCode: "AAAA0000" }, db))?.id).toBe(classId);
    const twin = { name: "二班", joinCode: "AAAA0000", createdBy: head.id, createdAt: NOW };
    const refused = await db.tx((tx) => insertClass(twin, tx)).catch((error: unknown) => error);
    expect(isUniqueViolation(refused)).toBe(true);
    await db.tx((tx) => changeClass({ classId, joinCode: null, name: "甲班" }, tx));
    expect(await getClassByJoinCode({ joinCode: "AAAA0000" }, db)).toBeNull();
    expect(await getClass({ classId }, db)).toMatchObject({ name: "甲班", joinCode: null, archivedAt: null });
    await db.tx((tx) => insertClass({ ...twin, joinCode: null }, tx));
    expect(await getClass({ classId: "none" }, db)).toBeNull();
  });

  it("knows who teaches a class now, the head first, and lists classes to those only, or all to an admin", async () => {
    const db = await fresh();
    const { classId, head, wang } = await seedClass(db);
    const place = { classId, personId: wang.id };
    await db.tx((tx) => putClassTutor({ ...place, role: "tutor", addedBy: head.id, now: NOW - 1 }, tx));
    expect((await listClassTutors({ classId }, db)).map(({ name, role }) => [name, role])).toEqual([
      ["Head", "head"],
      ["wang", "tutor"],
    ]);
    await db.tx((tx) => setClassRole({ ...place, role: "head" }, tx));
    expect(await getClassRole(place, db)).toBe("head");
    await db.tx((tx) => endClassTutor({ ...place, now: NOW }, tx));
    expect(await getClassRole(place, db)).toBeNull();
    expect(await listTaughtClasses({ personId: wang.id, archived: false }, db)).toEqual([]);
    await db.tx((tx) => putClassTutor({ ...place, role: "tutor", addedBy: head.id, now: NOW }, tx));
    expect(await getClassRole(place, db)).toBe("tutor");
    const [taught] = await listTaughtClasses({ personId: wang.id, archived: false }, db);
    expect(taught).toMatchObject({ id: classId, role: "tutor", members: 0 });
    expect(await listTaughtClasses({ personId: null, archived: false }, db)).toHaveLength(1);
    expect(await listTaughtClasses({ personId: null, archived: true }, db)).toEqual([]);
  });

  it("lists members by 学号, keeps who has left apart, and takes them back with what they had", async () => {
    const db = await fresh();
    const { classId, lin, wang, head } = await seedClass(db);
    const group = await db.tx((tx) => insertClassGroup({ classId, name: "一组", createdAt: NOW }, tx));
    const linsPlace = joined(classId, lin.id, { studentNumber: "2", groupId: group.id });
    await db.tx((tx) => putClassMembers([linsPlace, joined(classId, wang.id, { studentNumber: "1" })], tx));
    expect((await listClassMembers({ classId }, db)).map(({ name }) => name)).toEqual(["wang", "Lin"]);
    expect((await listTaughtClasses({ personId: head.id, archived: false }, db))[0]?.members).toBe(2);
    await db.tx((tx) => changeClassMember({ classId, personId: lin.id, leftAt: NOW + 1 }, tx));
    expect((await listClassMembers({ classId }, db)).map(({ name }) => name)).toEqual(["wang"]);
    expect((await listClassMembers({ classId, left: true }, db)).map(({ name }) => name)).toEqual(["Lin"]);
    expect(await listClassesOf({ personId: lin.id }, db)).toEqual([]);
    await db.tx((tx) => putClassMembers([{ ...joined(classId, lin.id), joinedBy: "roster", joinedAt: NOW + 2 }], tx));
    expect(await getClassMember({ classId, personId: lin.id }, db)).toMatchObject({
      leftAt: null,
      studentNumber: "2",
      groupId: group.id,
      joinedBy: "roster",
    });
    expect(await listClassesOf({ personId: lin.id }, db)).toMatchObject([{ classId, groupName: "一组" }]);
    await db.tx((tx) => erasePerson({ personId: lin.id, now: NOW + 3 }, tx));
    expect(await listClassMembers({ classId, left: true }, db)).toEqual([]);
    const nobody = { classId, personId: head.id, keptOutOfSamples: true };
    expect(await db.tx((tx) => changeClassMember(nobody, tx))).toBe(false);
  });

  it("has each group's name once in a class, and renames only its own", async () => {
    const db = await fresh();
    const { classId } = await seedClass(db);
    const add = (name: string) => db.tx((tx) => insertClassGroup({ classId, name, createdAt: NOW }, tx));
    const group = await add("一组");
    expect(isUniqueViolation(await add("一组").catch((error: unknown) => error))).toBe(true);
    const rename = (id: string) =>
      db.tx((tx) => renameClassGroup({ classId: id, groupId: group.id, name: "冲刺组" }, tx));
    expect([await rename("elsewhere"), await rename(classId)]).toEqual([false, true]);
    expect((await listClassGroups({ classId }, db)).map(({ name }) => name)).toEqual(["冲刺组"]);
  });

  it("adds hundreds of people with codes together, or none where one name is taken", async () => {
    const db = await fresh();
    const { classId, lin } = await seedClass(db);
    const people = Array.from({ length: 250 }, (_, index) => ({
      ...person({ userName: `new${index}` }),
      id: `person-${index}`,
    }));
    const codes = people.map(({ id }) => ({
      codeHash: `hash-${id}`,
      personId: id,
      issuedBy: lin.id,
      createdAt: NOW,
      expiresAt: NOW + 9,
    }));
    const enter = (last: string) =>
      db.tx(async (tx) => {
        await insertPeople([...people.slice(1), { ...people[0]!, userName: last }], tx);
        await insertResetCodes(codes, tx);
        await putClassMembers(
          people.map(({ id }) => joined(classId, id)),
          tx,
        );
      });
    expect(isUniqueViolation(await enter("lin").catch((error: unknown) => error))).toBe(true);
    expect(await listClassMembers({ classId }, db)).toEqual([]);
    await enter("new0");
    expect(await listClassMembers({ classId }, db)).toHaveLength(250);
    const userNames = [...people.map(({ userName }) => userName ?? ""), "none"];
    expect(await listAccountsByUserName({ userNames }, db)).toHaveLength(250);
    const code = { codeHash: "hash-person-7", personId: "person-7", now: NOW };
    expect(await getOpenResetCode(code, db)).not.toBeNull();
  });

  it("closes the sample classes only, and lists none of them once its tutors are erased", async () => {
    const db = await fresh();
    const { classId, head, wang } = await seedClass(db);
    const sample = await db.tx(async (tx) => {
      const row = { name: "示例班", joinCode: "BBBB0000", demo: true, createdBy: wang.id, createdAt: NOW };
      const made = await insertClass(row, tx);
      await putClassTutor({ classId: made.id, personId: wang.id, role: "head", addedBy: wang.id, now: NOW }, tx);
      await closeDemoClasses({ now: NOW + 1 }, tx);
      return made;
    });
    const archived = async () => (await listTaughtClasses({ personId: null, archived: true }, db)).map(({ id }) => id);
    expect(await getClass({ classId: sample.id }, db)).toMatchObject({ joinCode: null, archivedAt: NOW + 1 });
    expect((await getClass({ classId }, db))?.archivedAt).toBeNull();
    expect(await archived()).toEqual([sample.id]);
    await db.tx((tx) => erasePerson({ personId: wang.id, now: NOW + 2 }, tx));
    expect(await archived()).toEqual([]);
    expect(await listTaughtClasses({ personId: head.id, archived: false }, db)).toHaveLength(1);
  });
}
