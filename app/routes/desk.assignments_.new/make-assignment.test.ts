import { beforeEach, describe, expect, it } from "vitest";
import { getAssignment } from "@db/queries/assignments/assignments";
import { putClassTutor } from "@db/queries/classes/tutors";
import { database } from "@db/client/database";
import { addViewer, NOW, openAssigned } from "../../../tests/assignments/assigned-class";
import { addQuestion } from "../../../tests/attempts/questions";
import { openTestSchool } from "../../../tests/factories/school";
import type { AccountViewer } from "~/server/auth.server";
import { makeAssignment } from "./make-assignment.server";
import { assignmentSchema } from "./schema";

beforeEach(async () => {
  await openTestSchool();
});

describe("the form of a mock exam", () => {
  const made = async (marking: Record<string, string>) => {
    const { classId, setId, tutor } = await openAssigned([await addQuestion()]);
    const expert = await addViewer("tutor");
    const place = { classId, personId: expert.person.id, role: "tutor" as const };
    await database().tx((tx) => putClassTutor({ ...place, addedBy: tutor.person.id, now: NOW }, tx));
    const form = assignmentSchema.parse({
      ...{ classId, setId, target: "class", mode: "timed", opensAt: "2026-10-01T08:00", latePolicy: "refuse" },
      ...{ releaseScore: "by-hand", releasePoints: "by-hand", releaseReference: "by-hand", maxAttempts: "1" },
      ...{ plan: "double", expertId: expert.person.id, ...marking },
    });
    const by = tutor.viewer as AccountViewer;
    const result = await makeAssignment({ form, by, timeZone: "Asia/Shanghai", now: NOW });
    const assignment = result.ok ? await getAssignment({ assignmentId: result.assignmentId }) : null;
    return { result, assignment, expertId: expert.person.id };
  };

  it("names the agreement that markers have to reach and the expert", async () => {
    const { assignment, expertId } = await made({ gateAgreement: "0.7", tolerancePercent: "10" });
    expect(assignment).toMatchObject({ gateAgreement: 0.7, tolerancePercent: 10, expertId });
  });

  it("asks for advice by itself only where the box is ticked", async () => {
    expect((await made({ autoAdvice: "on" })).assignment).toMatchObject({ autoAdvice: true });
    expect((await made({})).assignment).toMatchObject({ autoAdvice: false });
  });

  it("says which field a gate that is none stands in, and names neither where answers are marked once", async () => {
    expect((await made({ gateAgreement: "1.2" })).result).toEqual({
      ok: false,
      reason: "gate",
      field: "gateAgreement",
    });
    const { assignment } = await made({ plan: "single", gateAgreement: "0.7" });
    expect(assignment).toMatchObject({ gateAgreement: null, expertId: null });
  });
});
