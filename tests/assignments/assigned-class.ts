import type { SetContent } from "@content/contract/question-set";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { getSetByMadeKey } from "@db/queries/sets/sets";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import type { Person } from "@db/schema/rows";
import type { Role, Viewer } from "~/domain/access/viewer";
import { createAssignment, type CreateAssignment } from "~/services/assignments/create-assignment.server";
import { startAssigned } from "~/services/assignments/start-assigned.server";
import { handInSitting } from "~/services/sittings/hand-in-sitting.server";
import { makeSet } from "~/services/sittings/sets/make-set.server";
import { addAccount } from "../factories/people";
import { viewerOf } from "../factories/requests";

export const NOW = 1_750_000_000_000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let made = 0;

/** An account of the school with the viewer that it is. */
export async function addViewer(role: Role = "candidate"): Promise<{ person: Person; viewer: Viewer }> {
  const person = await addAccount(`someone-${(made += 1)}`, role);
  return { person, viewer: viewerOf(person) };
}

type NewTestClass = { tutorId: string; colleagueIds?: string[]; memberIds: string[] };

/** A class with a tutor and these members. */
export async function addClass({ tutorId, colleagueIds = [], memberIds }: NewTestClass): Promise<string> {
  const classId = newId();
  await database().tx(async (tx) => {
    const { classes, classTutors, classMembers } = tx.tables;
    await tx.insert(classes).values({ id: classId, name: "冲刺班", createdBy: tutorId, createdAt: NOW });
    const tutor = { classId, personId: tutorId, role: "head" as const, addedBy: tutorId, addedAt: NOW };
    const colleagues = colleagueIds.map((personId) => ({ ...tutor, personId, role: "tutor" as const }));
    await tx.insert(classTutors).values([tutor, ...colleagues]);
    for (const personId of memberIds) {
      await tx.insert(classMembers).values({ classId, personId, joinedBy: "hand", joinedAt: NOW });
    }
  });
  return classId;
}

/** A published set of these questions; its id. */
export async function addSet(questionIds: string[], changes: Partial<SetContent> = {}): Promise<string> {
  const items: SetContent["items"] = [];
  for (const questionId of questionIds) {
    const published = await getPublishedQuestion({ questionId });
    items.push({ questionId, versionId: published!.version.id, marks: null });
  }
  const times = { minutes: 60, readingMinutes: null, readingRule: "suggested" as const, sourceNote: null };
  const madeKey = `assigned:${(made += 1)}`;
  await makeSet({ madeKey, content: { title: "第一次作业", kind: "set", ...times, items, ...changes }, now: NOW });
  return (await getSetByMadeKey({ madeKey }))!.id;
}

type Given = Pick<CreateAssignment, "by" | "classId" | "setId">;

/** What a tutor asks for when nothing else is said: by hand, one attempt, due in two days. */
export function plainAssignment(given: Given, changes: Partial<CreateAssignment> = {}): CreateAssignment {
  return {
    ...given,
    title: "",
    note: null,
    mode: "timed",
    opensAt: NOW,
    dueAt: NOW + 2 * DAY,
    limitMinutes: null,
    maxAttempts: 1,
    latePolicy: "refuse",
    release: { score: "by-hand", points: "by-hand", reference: "by-hand" },
    target: { kind: "class" },
    marking: { plan: "single", samplePercent: null, tolerancePercent: null, gateAgreement: null, expertId: null },
    now: NOW,
    ...changes,
  };
}

/** A class of two candidates with an assignment of these questions; where answers are marked blind, a second tutor teaches it. */
export async function openAssigned(questionIds: string[], changes: Partial<CreateAssignment> = {}) {
  const [tutor, one, other] = [await addViewer("tutor"), await addViewer(), await addViewer()];
  const blind = changes.marking !== undefined && changes.marking.plan !== "single";
  const colleagueIds = blind ? [(await addViewer("tutor")).person.id] : [];
  const memberIds = [one.person.id, other.person.id];
  const classId = await addClass({ tutorId: tutor.person.id, colleagueIds, memberIds });
  const setId = await addSet(questionIds);
  const created = await createAssignment(plainAssignment({ by: tutor.viewer, classId, setId }, changes));
  if (!created.ok) throw new Error(created.reason);
  return { tutor, colleagueIds, one, other, classId, setId, assignmentId: created.assignmentId };
}

/** Begins a sitting of the assignment; its id. */
export async function begin(assignmentId: string, personId: string, now = NOW): Promise<string> {
  const started = await startAssigned({ assignmentId, personId, now });
  if (!started.ok) throw new Error(started.reason);
  return started.sittingId;
}

/** Hands in a sitting with this text as every answer. */
export async function handIn(sittingId: string, personId: string, text: string, now = NOW + MINUTE): Promise<string[]> {
  const attempts = await listAttemptsOfSitting({ sittingId });
  const answers = attempts.map(({ id }) => ({ attemptId: id, text, parent: 0, turn: 1, after: [] }));
  const done = await handInSitting({ sittingId, personId, answers, confirmEmpty: true, now });
  if (!done.ok) throw new Error(done.reason);
  return attempts.map(({ id }) => id);
}
