import { beforeEach, describe, expect, it } from "vitest";
import { getEngineAssessment } from "@db/queries/assessments/assessments";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getHead } from "@db/queries/attempts/answer-heads";
import { sweepDueAttempts } from "~/jobs/sweep-due-attempts.server";
import { MINUTE, NOW } from "../../../tests/attempts/open-attempt";
import { addPerson } from "../../../tests/attempts/questions";
import { openTestSchool } from "../../../tests/factories/school";
import { handInSitting } from "./hand-in-sitting.server";
import { sealDueSitting } from "./seal-due-sitting.server";
import { startSitting } from "./start-sitting.server";
import { asVisitor, openPaper } from "../../../tests/attempts/open-paper";

beforeEach(async () => {
  await openTestSchool();
});

describe("handing in a paper", () => {
  const handIn = (paper: Awaited<ReturnType<typeof openPaper>>, more = {}) => {
    const { sittingId, personId } = paper;
    return handInSitting({ sittingId, personId, answers: [], confirmEmpty: false, now: NOW + 9 * MINUTE, ...more });
  };

  it("names what is empty first and seals nothing, then seals all at once and has them assessed", async () => {
    const paper = await openPaper();
    await paper.write(1, "排水沟淤塞。");
    expect(await handIn(paper)).toEqual({ ok: false, reason: "empty", positions: [1, 3] });
    expect((await paper.rows()).map(({ status }) => status)).toEqual(["open", "open", "open"]);
    expect(await handIn(paper, { confirmEmpty: true })).toEqual({ ok: true });
    expect((await paper.rows()).map(({ status, sealedNumber }) => [status, sealedNumber])).toEqual([
      ["sealed", null],
      ["sealed", 1],
      ["sealed", null],
    ]);
    expect(await paper.sitting()).toMatchObject({ status: "sealed", sealedAt: NOW + 9 * MINUTE });
    expect(await getEngineAssessment({ attemptId: paper.ids[1]! })).toMatchObject({ marksHundredths: 1000 });
  });

  it("takes the texts that stand in the page, and twice is once", async () => {
    const paper = await openPaper();
    const answers = paper.ids.map((attemptId, index) => {
      return { attemptId, text: `第${index + 1}题`, parent: 0, turn: 1, after: [] };
    });
    expect(await handIn(paper, { answers })).toEqual({ ok: true });
    expect(await handIn(paper, { answers })).toEqual({ ok: true });
    const texts = await Promise.all(paper.ids.map((attemptId) => getHead({ attemptId })));
    expect(texts.map((head) => head?.text)).toEqual(["第1题", "第2题", "第3题"]);
    expect((await paper.rows()).map(({ sealedBy }) => sealedBy)).toEqual(["hand-in", "hand-in", "hand-in"]);
  });

  it("with an answer that another page changed seals nothing and keeps both texts", async () => {
    const paper = await openPaper();
    await paper.write(0, "别处");
    const answers = [{ attemptId: paper.ids[0]!, text: "这里", parent: 0, turn: 1, after: [] }];
    const refused = await handIn(paper, { answers, confirmEmpty: true });
    expect(refused).toMatchObject({ reason: "conflict", positions: [1], heads: [{ head: { text: "别处" } }] });
    expect(await paper.sitting()).toMatchObject({ status: "open" });
  });

  it("is refused to anybody else", async () => {
    const paper = await openPaper();
    expect(await handIn(paper, { personId: await addPerson() })).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("at the deadline", () => {
  const over = NOW + 151 * MINUTE;

  it("the sweeper seals every answer as of the deadline, and with the last one the sitting", async () => {
    const paper = await openPaper();
    await paper.write(2, "写到最后");
    expect(await sweepDueAttempts(over)).toBe(3);
    expect(await paper.sitting()).toMatchObject({ status: "sealed", sealedAt: NOW + 150 * MINUTE });
    expect((await paper.rows()).map(({ sealedNumber }) => sealedNumber)).toEqual([null, null, 1]);
  });

  it("whoever looks at the sitting seals it, once", async () => {
    const paper = await openPaper();
    const looks = () => sealDueSitting({ sittingId: paper.sittingId, now: over });
    expect(await Promise.all([looks(), looks()])).toContain(true);
    const seals = await Promise.all(paper.ids.map((attemptId) => listAttemptEvents({ attemptId })));
    expect(seals.map((events) => events.filter(({ kind }) => kind === "seal").length)).toEqual([1, 1, 1]);
    const again = await startSitting({
      setId: paper.setId,
      personId: paper.personId,
      viewer: asVisitor(paper.personId),
      mode: "timed",
      now: over,
    });
    expect(again).toMatchObject({ ok: true, resumed: false });
  });
});
