import { beforeAll, describe, expect, it } from "vitest";
import { getAttemptForCandidate, listOpenAttempts } from "@db/queries/attempts/attempts";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { openTestSchool } from "../factories/school";
import { addPerson, addQuestion } from "./questions";

const NOW = 1_750_000_000_000;
let personId: string;
beforeAll(async () => {
  await openTestSchool();
  personId = await addPerson();
});

const start = (questionId: string, mode: "practice" | "timed" = "timed", now = NOW) =>
  startAttempt({ questionId, personId, mode, now });

async function attemptOf(started: Awaited<ReturnType<typeof startAttempt>>) {
  if (!started.ok) throw new Error(started.reason);
  return (await getAttemptForCandidate({ attemptId: started.attemptId, candidateId: personId }))!;
}

describe("starting an attempt", () => {
  it("sets the deadline from the question's own minutes when it is timed, and none for practice", async () => {
    const timed = await attemptOf(await start(await addQuestion()));
    expect([timed.startedAt, timed.deadlineAt]).toEqual([NOW, NOW + 30 * 60_000]);
    expect((await attemptOf(await start(await addQuestion(), "practice"))).deadlineAt).toBeNull();
  });

  it("invents no deadline for a question without minutes", async () => {
    const question = await addQuestion({ content: { minutes: null } });
    expect((await attemptOf(await start(question))).deadlineAt).toBeNull();
  });

  it("finds the open attempt again instead of beginning a second one", async () => {
    const question = await addQuestion();
    const first = await start(question);
    const second = await start(question, "practice", NOW + 1_000);
    expect(second).toEqual({ ...first, resumed: true });
  });

  it("begins one attempt when many requests arrive at once", async () => {
    const question = await addQuestion();
    const started = await Promise.all(Array.from({ length: 8 }, () => start(question)));
    const ids = new Set(started.map((each) => (each.ok ? each.attemptId : each.reason)));
    expect(ids.size).toBe(1);
    expect(started.filter((each) => each.ok && !each.resumed)).toHaveLength(1);
    const open = await listOpenAttempts({ candidateId: personId });
    expect(open.filter((attempt) => attempt.questionId === question)).toHaveLength(1);
  });

  it("seals an attempt whose time ran out long ago and begins another", async () => {
    const question = await addQuestion();
    const first = await attemptOf(await start(question));
    const second = await attemptOf(await start(question, "timed", NOW + 24 * 3_600_000));
    expect(second.id).not.toBe(first.id);
    const sealed = await getAttemptForCandidate({ attemptId: first.id, candidateId: personId });
    expect([sealed?.status, sealed?.sealedBy, sealed?.sealedAt]).toEqual(["sealed", "deadline", first.deadlineAt]);
  });

  it("refuses what is not there, waits for its material, is a draft, retired or reserved", async () => {
    const refused = async (id: string) => {
      const started = await start(id);
      return started.ok ? null : started.reason;
    };
    expect(await refused("no-such-question")).toBe("not-found");
    expect(await refused(await addQuestion({ status: "needs-material" }))).toBe("needs-material");
    expect(await refused(await addQuestion({ status: "draft" }))).toBe("not-published");
    expect(await refused(await addQuestion({ status: "retired" }))).toBe("not-published");
    expect(await refused(await addQuestion({ visibility: "reserved" }))).toBe("not-found");
  });
});
