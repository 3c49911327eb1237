import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listCandidatesOf } from "@db/queries/assignments/candidates";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { addQuestion } from "../attempts/questions";
import { openTestSchool } from "../factories/school";
import { begin, handIn, HOUR, MINUTE, NOW, openAssigned } from "./assigned-class";

beforeEach(async () => {
  await openTestSchool();
});

describe("releasing a mock exam that is marked twice", () => {
  const marking = {
    plan: "double" as const,
    samplePercent: null,
    tolerancePercent: null,
    gateAgreement: null,
    expertId: null,
  };

  it("opens no mark while a round of a chosen answer is open, and opens it once all are done", async () => {
    const { assignmentId, one, other, tutor } = await openAssigned([await addQuestion()], { marking });
    const [attemptId = ""] = await handIn(await begin(assignmentId, one.person.id), one.person.id, "一");
    const batch = { assignmentId, by: tutor.viewer, now: NOW + HOUR };
    const release = (personIds: string[], part: "score" | "points" | "reference") =>
      releaseParts({ ...batch, personIds, parts: [part] });
    const both = [other.person.id, one.person.id];
    expect(await release(both, "score")).toEqual({ ok: false, reason: "in-rounds" });
    expect(await release(both, "points")).toEqual({ ok: false, reason: "in-rounds" });
    expect((await listCandidatesOf({ assignmentId })).map((row) => row.scoreReleasedAt)).toEqual([null, null]);
    expect(await release(both, "reference")).toEqual({ ok: true, released: 2 });
    expect(await release([other.person.id], "score")).toEqual({ ok: true, released: 1 });
    await database().tx(async (tx) => {
      const { markingTasks } = tx.tables;
      await tx
        .update(markingTasks)
        .set({ doneAt: NOW + MINUTE })
        .where(eq(markingTasks.attemptId, attemptId));
    });
    expect(await release(both, "score")).toEqual({ ok: true, released: 1 });
  });
});
