import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertClass } from "@db/queries/classes/classes";
import { insertClassGroup } from "@db/queries/classes/groups";
import { putClassMembers } from "@db/queries/classes/members";
import { putClassTutor } from "@db/queries/classes/tutors";
import { insertPerson } from "@db/queries/people/people";
import { insertSession } from "@db/queries/sessions/sessions";
import type { Role } from "@db/schema/people";
import { drawSession } from "~/services/accounts/sessions/draw-session.server";

export const CANDIDATES = 500;
export const TUTORS = 20;
const GROUPS = 10;
const SMALL_CLASSES = 5;
const SMALL_CLASS_SIZE = 40;

/** Somebody of the seed; the cookie is that of a sign-in. */
export type Seeded = { personId: string; displayName: string; userName: string; cookie: string };
export type School = {
  admin: Seeded;
  tutors: Seeded[];
  candidates: Seeded[];
  /** The one that everybody is in. */
  classId: string;
  smallClassIds: string[];
};

const twoDigits = (no: number, width: number) => `${no}`.padStart(width, "0");

/** When, and for how many candidates. */
type Begun = { now: number; signedInAt: number; people?: number | undefined };

/** One class of everybody with all the tutors, and ordinary classes beside it. */
export async function addSchool({ now, signedInAt, people = CANDIDATES }: Begun, tx: Tx): Promise<School> {
  const admin = await addPerson({ userName: "bench-admin", displayName: "管理员", role: "admin", now, signedInAt }, tx);
  const tutors = await many(TUTORS, (no) =>
    addPerson(
      { userName: `bench-tutor-${no}`, displayName: `教师${twoDigits(no, 2)}`, role: "tutor", now, signedInAt },
      tx,
    ),
  );
  const candidates = await many(people, (no) =>
    addPerson(
      { userName: `bench-${no}`, displayName: `学员${twoDigits(no, 3)}`, role: "candidate", now, signedInAt },
      tx,
    ),
  );
  const classId = await addClass({ name: "全年级班", tutors, members: candidates, groups: GROUPS, now }, tx);
  const smallClassIds = await many(SMALL_CLASSES, (no) => {
    const members = candidates.slice((no - 1) * SMALL_CLASS_SIZE, no * SMALL_CLASS_SIZE);
    return addClass({ name: `周末${no}班`, tutors: tutors.slice(0, 2), members, groups: 4, now }, tx);
  });
  return { admin, tutors, candidates, classId, smallClassIds };
}

async function many<T>(count: number, make: (no: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let no = 1; no <= count; no += 1) made.push(await make(no));
  return made;
}

type Person = { userName: string; displayName: string; role: Role; now: number; signedInAt: number };

async function addPerson({ now, signedInAt, ...asked }: Person, tx: Tx): Promise<Seeded> {
  const { userName, displayName } = asked;
  const person = await insertPerson({ ...asked, createdAt: now }, tx);
  const { token, row } = drawSession({ userAgent: null, now: signedInAt });
  await insertSession({ ...row, personId: person.id }, tx);
  return { personId: person.id, displayName, userName, cookie: `sid=${token}` };
}

type Class = { name: string; tutors: Seeded[]; members: Seeded[]; groups: number; now: number };

async function addClass({ name, tutors, members, groups, now }: Class, tx: Tx): Promise<string> {
  const head = tutors[0]?.personId ?? "";
  const { id: classId } = await insertClass({ id: newId(), name, createdBy: head, createdAt: now }, tx);
  for (const { personId } of tutors) {
    const role = personId === head ? ("head" as const) : ("tutor" as const);
    await putClassTutor({ classId, personId, role, addedBy: head, now }, tx);
  }
  const made = await many(groups, (no) =>
    insertClassGroup({ id: newId(), classId, name: `第${no}组`, createdAt: now }, tx),
  );
  const places = members.map(({ personId }, index) => ({
    ...{ classId, personId, groupId: made[index % groups]?.id ?? null, joinedBy: "roster" as const, joinedAt: now },
    studentNumber: twoDigits(index + 1, 4),
  }));
  await putClassMembers(places, tx);
  return classId;
}
