import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listDueSoon } from "@db/queries/assignments/list-due-soon";
import { getOwnAssignment } from "~/services/assignments/get-own-assignment.server";
import { startAssigned } from "~/services/assignments/start-assigned.server";
import { addQuestion } from "../attempts/questions";
import { openTestSchool } from "../factories/school";
import { begin, DAY, MINUTE, NOW, openAssigned } from "./assigned-class";

beforeEach(async () => {
  await openTestSchool();
});

describe("archiving a class", () => {
  it("lets nobody begin its assignments, keeps what was begun, and reminds of them no more", async () => {
    const { classId, assignmentId, one, other } = await openAssigned([await addQuestion()]);
    await begin(assignmentId, one.person.id);
    await database().tx(async (tx) => {
      const { classes } = tx.tables;
      await tx.update(classes).set({ archivedAt: NOW }).where(eq(classes.id, classId));
    });
    const start = (personId: string) => startAssigned({ assignmentId, personId, now: NOW + MINUTE });
    expect(await start(one.person.id)).toMatchObject({ ok: true, resumed: true });
    expect(await start(other.person.id)).toEqual({ ok: false, reason: "archived" });
    const page = await getOwnAssignment({ assignmentId, candidateId: other.person.id, now: NOW + MINUTE });
    expect(page?.refused).toBe("archived");
    expect(await listDueSoon({ now: NOW, until: NOW + 9 * DAY, limit: 9 })).toEqual([]);
  });
});
