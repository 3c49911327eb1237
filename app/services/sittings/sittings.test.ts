import { beforeEach, describe, expect, it } from "vitest";
import type { SetContent } from "@content/contract/question-set";
import { getOpenAttempt, listOpenAttempts } from "@db/queries/attempts/attempts";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { getPublishedSet } from "@db/queries/sets/sets";
import { getSittingForCandidate, listAttemptsOfSitting, listSittingsOfSets } from "@db/queries/sittings/sittings";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { MINUTE, NOW } from "../../../tests/attempts/open-attempt";
import { addPerson, addQuestion } from "../../../tests/attempts/questions";
import { addAccount, TEST_PASSWORD } from "../../../tests/factories/people";
import { openTestSchool } from "../../../tests/factories/school";
import { visit } from "../../../tests/factories/visits";
import { getSittingPage } from "./get-sitting-page.server";
import { makeSet } from "./sets/make-set.server";
import { startSitting } from "./start-sitting.server";
import { addPaper, asVisitor, begin, newMadeKey, openPaper } from "../../../tests/attempts/open-paper";

beforeEach(async () => {
  await openTestSchool();
});

describe("publishing a set", () => {
  it("again with the same content is the same version, with another content a successor", async () => {
    const { setId, madeKey, content } = await addPaper();
    const first = (await getPublishedSet({ setId }))!.version.id;
    expect(await makeSet({ madeKey, content, now: NOW + 1 })).toBe(false);
    expect((await getPublishedSet({ setId }))!.version.id).toBe(first);
    await makeSet({ madeKey, content: { ...content, minutes: 180 }, now: NOW + 2 });
    expect((await getPublishedSet({ setId }))!.version).toMatchObject({ content: { minutes: 180 } });
  });

  it("is refused with a question twice, an unknown one, or more reading time than time", async () => {
    const { content } = await addPaper();
    const [first] = content.items;
    const refused = (changes: Partial<SetContent>) =>
      makeSet({ madeKey: newMadeKey(), content: { ...content, ...changes }, now: NOW });
    await expect(refused({ items: [first!, first!] })).rejects.toThrow("twice");
    await expect(refused({ items: [{ ...first!, versionId: "none" }] })).rejects.toThrow("question");
    await expect(refused({ readingMinutes: 150 })).rejects.toThrow("reading-too-long");
  });
});

describe("a sitting", () => {
  it("is one attempt a question, all on one clock that begins at the same moment", async () => {
    const paper = await openPaper();
    const rows = await paper.rows();
    expect(rows.map(({ position, questionId }) => [position, questionId])).toEqual(
      paper.questionIds.map((questionId, index) => [index + 1, questionId]),
    );
    expect(new Set(rows.map(({ deadlineAt }) => deadlineAt))).toEqual(new Set([NOW + 150 * MINUTE]));
    const clocks = await paper.clocks(NOW + MINUTE);
    expect(new Set(clocks.map((clock) => JSON.stringify(clock))).size).toBe(1);
  });

  it("asked for twice in the same moment is one sitting", async () => {
    const { setId } = await addPaper();
    const personId = await addPerson();
    const ids = await Promise.all(Array.from({ length: 5 }, () => begin(setId, personId)));
    expect(new Set(ids).size).toBe(1);
    expect(await listAttemptsOfSitting({ sittingId: ids[0]! })).toHaveLength(3);
  });

  it("leaves a question sat alone at the same time another attempt", async () => {
    const paper = await openPaper();
    const [questionId = ""] = paper.questionIds;
    expect(await getOpenAttempt({ candidateId: paper.personId, questionId })).toBeNull();
    const alone = await startAttempt({ questionId, personId: paper.personId, mode: "practice", now: NOW });
    expect(alone).toMatchObject({ ok: true, resumed: false });
    expect(await listOpenAttempts({ candidateId: paper.personId })).toHaveLength(4);
  });

  it("with a reserved question is nobody's to begin, and its prompts are nobody's to read", async () => {
    const { content } = await addPaper();
    const questionId = await addQuestion({ visibility: "reserved" });
    const versionId = (await getPublishedQuestion({ questionId }))!.version.id;
    const items = [...content.items, { questionId, versionId, marks: null }];
    const { setId } = await addPaper({ items });
    const personId = await addPerson();
    const started = await startSitting({ setId, personId, viewer: asVisitor(personId), mode: "timed", now: NOW });
    expect(started).toEqual({ ok: false, reason: "not-found" });
  });

  it("is shown with every answer, its materials once, to its own writer only", async () => {
    const paper = await openPaper("timed", { readingMinutes: 40, readingRule: "first" });
    await paper.write(1, "第二题");
    const page = await getSittingPage({
      sittingId: paper.sittingId,
      viewer: asVisitor(paper.personId),
      now: NOW + MINUTE,
    });
    expect(page).toMatchObject({
      materials: [{ key: "m1" }],
      questions: [{ position: 1, head: null }, { head: { text: "第二题" } }, { position: 3 }],
      times: { limitMs: 150 * MINUTE, reading: { rule: "first", ms: 40 * MINUTE, over: false } },
    });
    const other = asVisitor(await addPerson());
    expect(await getSittingPage({ sittingId: paper.sittingId, viewer: other, now: NOW })).toBeNull();
  });

  it("keeps a text that comes during the reading time like any other", async () => {
    const paper = await openPaper("timed", { readingMinutes: 40, readingRule: "first" });
    expect(await paper.write(0, "早了")).toMatchObject({ ok: true, ack: { status: "saved" } });
  });
});

describe("a visitor's sitting", () => {
  const signInAs = (visitorId: string) =>
    signIn({ userName: "zhao", password: TEST_PASSWORD, ...visit({ visitorId, now: NOW + 20 * MINUTE }) });

  it("comes along on signing in, open and with its answers", async () => {
    const account = await addAccount("zhao");
    const visitorId = await addPerson("visitor");
    const { setId } = await addPaper();
    const sittingId = await begin(setId, visitorId);
    expect((await signInAs(visitorId)).ok).toBe(true);
    expect(await getSittingForCandidate({ sittingId, candidateId: account.id })).toMatchObject({ status: "open" });
    expect(await listOpenAttempts({ candidateId: account.id })).toHaveLength(3);
  });

  it("is handed in as it stands where the account is sitting the same paper, whose own goes on", async () => {
    const account = await addAccount("zhao");
    const visitorId = await addPerson("visitor");
    const { setId } = await addPaper();
    const [own, tried] = [await begin(setId, account.id), await begin(setId, visitorId)];
    expect((await signInAs(visitorId)).ok).toBe(true);
    const sittings = await listSittingsOfSets({ candidateId: account.id, setIds: [setId] });
    expect(Object.fromEntries(sittings.map(({ id, status }) => [id, status]))).toEqual({
      [own]: "open",
      [tried]: "sealed",
    });
  });
});
