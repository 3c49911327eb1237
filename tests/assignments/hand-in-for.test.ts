import { database } from "@db/client/database";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { listOwnSittings } from "@db/queries/assignments/list-sittings";
import { listTasksOf } from "@db/queries/marking/tasks";
import { listPhotos } from "@db/queries/photos/photos";
import { listHandedInFor } from "@db/queries/sittings/list-handed-in-for";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import { beforeEach, describe, expect, it } from "vitest";
import { handInForCandidate } from "~/services/assignments/hand-in-for-candidate.server";
import { voidSitting } from "~/services/assignments/void-sitting.server";
import { sealDueSitting } from "~/services/sittings/seal-due-sitting.server";
import { openTestSchool } from "../factories/school";
import { wordPoint, wordRubric } from "../attempts/handed-in";
import { addQuestion } from "../attempts/questions";
import { pngPicture } from "../photos/pictures";
import { begin, DAY, handIn, HOUR, MINUTE, NOW, openAssigned, addViewer } from "./assigned-class";

const LATE = NOW + 3 * DAY;
const REASON = "停电，改用纸笔作答。";

async function given(plan: "single" | "double" = "single") {
  const rubric = wordRubric(wordPoint("cars", "车位"), wordPoint("lift", "电梯"));
  const questionIds = [
    await addQuestion({ content: { rubric, marks: 4 } }),
    await addQuestion({ content: { rubric } }),
  ];
  const marking = { plan, samplePercent: null, tolerancePercent: null, gateAgreement: null, expertId: null };
  const scene = await openAssigned(questionIds, { marking });
  const { assignmentId, tutor, one } = scene;
  const photos = [{ bytes: new Uint8Array(pngPicture(40, 60)), claimed: "image/png" }];
  const asked = {
    ...{ assignmentId, personId: one.person.id, by: tutor.viewer, reason: REASON, now: LATE },
    answers: [
      { position: 1, photos, text: "增设车位。" },
      { position: 2, photos: [], text: "" },
    ],
  };
  const sittingsOf = () => listOwnSittings({ assignmentId, candidateId: one.person.id });
  return { ...scene, asked, sittingsOf };
}

describe("handing in for somebody who wrote on paper", () => {
  beforeEach(openTestSchool);

  it("makes a sitting on paper that is sealed, scored where it was typed up, and says who did it", async () => {
    const { asked, sittingsOf, tutor } = await given();
    const done = await handInForCandidate(asked);
    if (!done.ok) throw new Error(done.reason);
    const [sitting] = await sittingsOf();
    expect(sitting).toMatchObject({ id: done.sittingId, status: "sealed", medium: "paper", sealedAt: LATE });
    expect(sitting?.attempts.map(({ share }) => share)).toEqual([0.5, null]);
    const [first] = await listAttemptsOfSitting({ sittingId: done.sittingId });
    expect(await listPhotos({ attemptId: first?.id ?? "" })).toHaveLength(1);
    const told = await listHandedInFor({ sittingIds: [done.sittingId] });
    expect(told.get(done.sittingId)).toEqual({ by: tutor.person.id, at: LATE, reason: REASON });
  });

  it("tells the candidate and the record, once", async () => {
    const { asked, one } = await given();
    await handInForCandidate(asked);
    expect(await handInForCandidate(asked)).toEqual({ ok: false, reason: "handed-in" });
    const { notices, auditEvents } = database().tables;
    const told = (await database().select().from(notices)).filter(({ kind }) => kind === "handed-in-for");
    expect(told.map(({ personId, params }) => [personId, params["reason"]])).toEqual([[one.person.id, REASON]]);
    const kept = (await database().select().from(auditEvents)).filter(
      ({ action }) => action === "sitting.handed-in-for",
    );
    expect(kept).toHaveLength(1);
  });

  it("leaves alone what the candidate handed in or is writing, and may replace it once it is void", async () => {
    const { asked, one, tutor, assignmentId, sittingsOf } = await given();
    const sittingId = await begin(assignmentId, one.person.id);
    expect(await handInForCandidate({ ...asked, now: NOW + MINUTE })).toEqual({ ok: false, reason: "writing" });
    await handIn(sittingId, one.person.id, "增设车位。");
    expect(await handInForCandidate(asked)).toEqual({ ok: false, reason: "handed-in" });
    await voidSitting({ assignmentId, sittingId, reason: "重做", by: tutor.viewer, now: LATE });
    expect(await handInForCandidate(asked)).toMatchObject({ ok: true });
    expect(await sittingsOf()).toHaveLength(2);
  });

  it("is refused without a reason, without any answer, to other tutors and for other people", async () => {
    const { asked, sittingsOf } = await given();
    expect(await handInForCandidate({ ...asked, reason: " " })).toEqual({ ok: false, reason: "reason" });
    const blank = asked.answers.map(({ position }) => ({ position, photos: [], text: " " }));
    expect(await handInForCandidate({ ...asked, answers: blank })).toEqual({ ok: false, reason: "empty" });
    const damaged = [{ position: 2, photos: [{ bytes: new Uint8Array([1, 2]), claimed: null }], text: "" }];
    const refused = { ok: false, reason: "unknown-content", position: 2 };
    expect(await handInForCandidate({ ...asked, answers: damaged })).toEqual(refused);
    const other = await addViewer("tutor");
    expect(await handInForCandidate({ ...asked, by: other.viewer })).toEqual({ ok: false, reason: "not-found" });
    const stranger = await addViewer();
    const forStranger = { ...asked, personId: stranger.person.id };
    expect(await handInForCandidate(forStranger)).toEqual({ ok: false, reason: "not-found" });
    expect(await sittingsOf()).toEqual([]);
  });
});

describe("handing in an assigned sitting", () => {
  beforeEach(openTestSchool);

  it("puts every answer before its markers in the same step, whoever seals it", async () => {
    const { assignmentId, one, other, asked } = await given();
    const own = await begin(assignmentId, one.person.id);
    const attemptIds = await handIn(own, one.person.id, "增设车位。");
    const due = await begin(assignmentId, other.person.id);
    await sealDueSitting({ sittingId: due, now: NOW + 2 * HOUR });
    attemptIds.push(...(await listAttemptsOfSitting({ sittingId: due })).map(({ id }) => id));
    for (const attemptId of attemptIds) {
      expect((await listTasksOf({ attemptId })).map(({ round }) => round)).toEqual(["single"]);
      expect((await listAttemptEvents({ attemptId })).filter(({ kind }) => kind === "seal")).toHaveLength(1);
    }
    expect(await handInForCandidate(asked)).toEqual({ ok: false, reason: "handed-in" });
  });

  it("gives out blind markings of a paper handed in by a tutor as well", async () => {
    const { asked, tutor, colleagueIds } = await given("double");
    const done = await handInForCandidate(asked);
    const [first] = await listAttemptsOfSitting({ sittingId: done.ok ? done.sittingId : "" });
    const tasks = await listTasksOf({ attemptId: first?.id ?? "" });
    expect(tasks.map(({ round }) => round).sort()).toEqual(["first", "second"]);
    expect(tasks.map(({ personId }) => personId ?? "").sort()).toEqual([tutor.person.id, ...colleagueIds].sort());
  });
});
