import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertClass } from "@db/queries/classes/classes";
import { putClassMembers } from "@db/queries/classes/members";
import { insertPeople } from "@db/queries/classes/roster";
import { findOwnSample } from "@db/queries/classes/samples";
import { putClassTutor } from "@db/queries/classes/tutors";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import type { Viewer } from "~/domain/access/viewer";
import { createAssignment } from "~/services/assignments/create-assignment.server";
import { startAssigned } from "~/services/assignments/start-assigned.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { handInSitting } from "~/services/sittings/hand-in-sitting.server";
import { SAMPLE_ASSIGNMENT, SAMPLE_CLASS_NAME, SAMPLE_STUDENTS } from "./sample-content";
import { sampleSet } from "./sample-set.server";

type MakeSampleClass = { by: Extract<Viewer, { kind: "account" }>; address: string; now: number };

export type SampleClassMade = { ok: true; classId: string } | { ok: false; reason: "no-question" };

/** Nobody is behind these accounts: without a user name nobody signs in, and with this in place of a password no code is issued for them. */
const NO_PASSWORD = "";

/**
 * A class to try the desk on: sample people, one assignment, answers handed in and scored as anybody's. A tutor has one at a time;
 * asked again, it is found again.
 */
export async function makeSampleClass({ by, address, now }: MakeSampleClass): Promise<SampleClassMade> {
  const setId = await sampleSet({ now });
  if (setId === null) return { ok: false, reason: "no-question" };
  const found = await findOwnSample({ personId: by.personId });
  if (found !== null) return { ok: true, classId: found };
  const { classId, students } = await addPeople({ by, address, now });
  const release = { score: "by-hand", points: "by-hand", reference: "by-hand" } as const;
  const marking = {
    plan: "single",
    samplePercent: null,
    tolerancePercent: null,
    gateAgreement: null,
    expertId: null,
  } as const;
  const given = await createAssignment({
    ...{ by, classId, setId, release, marking, now },
    ...{ title: SAMPLE_ASSIGNMENT.title, note: SAMPLE_ASSIGNMENT.note },
    ...{ mode: "practice", opensAt: now, dueAt: null, limitMinutes: null, maxAttempts: 1, latePolicy: "accept" },
    target: { kind: "class" },
  });
  if (!given.ok) throw new Error(`the sample assignment was refused: ${given.reason}`);
  for (const { personId, answer } of students) {
    if (answer !== null) await write({ assignmentId: given.assignmentId, personId, answer, now });
  }
  return { ok: true, classId };
}

async function addPeople({ by, address, now }: MakeSampleClass) {
  const classId = newId();
  const students = SAMPLE_STUDENTS.map((student) => ({ ...student, personId: newId() }));
  await database().tx(async (tx) => {
    const [name, at] = [SAMPLE_CLASS_NAME, { createdAt: now }];
    // No code to join by: nobody else's work is to be in it when it goes.
    await insertClass({ id: classId, name, joinCode: null, demo: true, createdBy: by.personId, ...at }, tx);
    await putClassTutor({ classId, personId: by.personId, role: "head", addedBy: by.personId, now }, tx);
    const account = { userName: null, passwordHash: NO_PASSWORD, role: "candidate", demo: true } as const;
    await insertPeople(
      students.map(({ personId, name: displayName }) => ({ id: personId, displayName, ...account, ...at })),
      tx,
    );
    await putClassMembers(
      students.map(({ personId }, index) => ({
        ...{ classId, personId, groupId: null, joinedBy: "hand" as const, joinedAt: now },
        studentNumber: `${index + 1}`.padStart(4, "0"),
      })),
      tx,
    );
    const subject = { subjectKind: "class", subjectId: classId, details: { people: students.length } };
    await recordAudit({ action: "class.sample-made", at: now, actorId: by.personId, ...subject, address }, tx);
  });
  return { classId, students };
}

type Write = { assignmentId: string; personId: string; answer: string; now: number };

async function write({ assignmentId, personId, answer, now }: Write): Promise<void> {
  const started = await startAssigned({ assignmentId, personId, now });
  if (!started.ok) throw new Error(`a sample answer could not be begun: ${started.reason}`);
  const { sittingId } = started;
  const answers = (await listAttemptsOfSitting({ sittingId })).map(({ id: attemptId }) => ({
    ...{ attemptId, text: answer, parent: 0, turn: 1, after: [] },
  }));
  const handedIn = await handInSitting({ sittingId, personId, answers, confirmEmpty: false, now });
  if (!handedIn.ok) throw new Error(`a sample answer could not be handed in: ${handedIn.reason}`);
}
