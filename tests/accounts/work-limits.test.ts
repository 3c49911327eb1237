import { beforeEach, describe, expect, it } from "vitest";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import { sweepDueAttempts } from "~/jobs/sweep-due-attempts.server";
import { LIMITS } from "~/services/accounts/limits/limits.server";
import { handInAttempt } from "~/services/attempts/sealing/hand-in-attempt.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { enterImport } from "~/services/content/imports/enter-import.server";
import { stageImport } from "~/services/content/imports/stage-import.server";
import { handInSitting } from "~/services/sittings/hand-in-sitting.server";
import { handedIn } from "../attempts/handed-in";
import { MINUTE, NOW } from "../attempts/open-attempt";
import { begin, addPaper } from "../attempts/open-paper";
import { addPerson, addQuestion } from "../attempts/questions";
import { addAccount } from "../factories/people";
import { openTestSchool } from "../factories/school";

beforeEach(async () => {
  await openTestSchool();
});

/** Somebody who has used up the hand-ins of the window that begins at NOW. */
async function hasty() {
  const personId = await addPerson();
  const questionId = await addQuestion();
  for (let times = 0; times < LIMITS.handIn.hits; times += 1) await handedIn(questionId, "快。", { personId, at: NOW });
  return { personId, questionId };
}

describe("who hands in faster than anybody writes", () => {
  it("is told when to try again, has the text stored, and is sealed by the deadline at the latest", async () => {
    const { personId } = await hasty();
    const started = await startAttempt({ questionId: await addQuestion(), personId, mode: "timed", now: NOW });
    const { attemptId } = started as { attemptId: string };
    const answer = { text: "无脚本页面交来的全文。", parent: 0, turn: 1, after: [] };
    const refused = await handInAttempt({ attemptId, personId, now: NOW + MINUTE, answer });
    expect(refused).toEqual({ ok: false, reason: "too-often", minutes: 9 });
    expect(await getHead({ attemptId })).toMatchObject({ text: answer.text });
    expect(await getAttempt({ attemptId })).toMatchObject({ status: "open" });
    await sweepDueAttempts(NOW + 31 * MINUTE);
    expect(await getAttempt({ attemptId })).toMatchObject({ status: "sealed", sealedBy: "deadline", sealedNumber: 1 });
  });

  it("hands in again when the window is over, and the same text once more is one hand-in", async () => {
    const { personId, questionId } = await hasty();
    const started = await startAttempt({ questionId, personId, mode: "practice", now: NOW });
    const { attemptId } = started as { attemptId: string };
    const answer = { text: "同一份答案。", parent: 0, turn: 1, after: [] };
    expect(await handInAttempt({ attemptId, personId, now: NOW + MINUTE, answer })).toMatchObject({ ok: false });
    expect(await handInAttempt({ attemptId, personId, now: NOW + 10 * MINUTE, answer })).toEqual({ ok: true });
    expect(await handInAttempt({ attemptId, personId, now: NOW + 10 * MINUTE, answer })).toEqual({ ok: true });
    expect(await getHead({ attemptId })).toMatchObject({ text: answer.text });
  });

  it("has every text of a paper stored too", async () => {
    const { personId } = await hasty();
    const { setId } = await addPaper();
    const sittingId = await begin(setId, personId);
    const attempts = await listAttemptsOfSitting({ sittingId });
    const answers = attempts.map(({ id }) => ({ attemptId: id, text: `答${id}`, parent: 0, turn: 1, after: [] }));
    const refused = await handInSitting({ sittingId, personId, answers, confirmEmpty: true, now: NOW + MINUTE });
    expect(refused).toMatchObject({ ok: false, reason: "too-often", minutes: 9 });
    const heads = await Promise.all(attempts.map(({ id }) => getHead({ attemptId: id })));
    expect(heads.map((head) => head?.text)).toEqual(answers.map(({ text }) => text));
  });

  it("keeps nobody else from handing in", async () => {
    const { questionId } = await hasty();
    await expect(handedIn(questionId, "另一人的答案。", { at: NOW + MINUTE })).resolves.toBeDefined();
  });
});

describe("a tutor who imports without end", () => {
  const text = (no: number) => `第${no}份\n\n一、命题预测\n\n1. 概括老街治理中的问题。（300字）\n`;
  const stage = (by: string | null, no: number, now = NOW) =>
    stageImport({ bytes: new TextEncoder().encode(text(no)), fileName: null, by, now });

  it("is told when to try again, while another tutor and the command line go on", async () => {
    const [busy, calm] = [await addAccount("busy", "tutor"), await addAccount("calm", "tutor")];
    const open = (await stage(busy.id, 0)) as { importId: string };
    for (let no = 1; no < LIMITS.import.hits; no += 1) await stage(busy.id, 0);
    const problem = { code: "too-many-imports", params: { count: 59 } };
    expect(await stage(busy.id, 1, NOW + MINUTE)).toMatchObject({ ok: false, problems: [problem] });
    const enter = { importId: open.importId, file: null, seen: null, by: busy.id, now: NOW + MINUTE };
    expect(await enterImport(enter)).toMatchObject({ ok: false, reason: "problems", problems: [problem] });
    expect(await stage(calm.id, 2, NOW + MINUTE)).toMatchObject({ ok: true });
    expect(await stage(null, 3, NOW + MINUTE)).toMatchObject({ ok: true });
    expect(await stage(busy.id, 4, NOW + 60 * MINUTE)).toMatchObject({ ok: true });
  });
});
