import { beforeEach, expect, it, vi } from "vitest";
import { database } from "@db/client/database";
import { insertAdviceConsent } from "@db/queries/advice/advice-consents";
import { listAuditEvents } from "@db/queries/operations/audit";
import { rubricSchema } from "@content/contract/rubric";
import { loader } from "~/routes/account_.export/route";
import * as serverClock from "~/server/clock.server";
import type { Viewer } from "~/domain/access/viewer";
import { LIMITS } from "~/services/accounts/limits/limits.server";
import { keepCard } from "~/services/study/cards/keep-card.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { begin, handIn, MINUTE, NOW, openAssigned } from "../../assignments/assigned-class";
import { handedIn } from "../../attempts/handed-in";
import { addQuestion } from "../../attempts/questions";
import { loadContext, pageRequest, routeArgs } from "../../factories/requests";
import { openTestSchool } from "../../factories/school";

beforeEach(async () => {
  await openTestSchool();
  vi.spyOn(serverClock, "now").mockReturnValue(NOW + MINUTE);
});

const rubric = rubricSchema.parse({
  version: 1,
  title: "老街治理",
  marks: 10,
  points: [{ id: "p1", label: "排水不畅", marks: 10, expressions: [{ allOf: [["淤塞", "堵塞"]] }] }],
});

type Index = { part: string; title: string; count: number };
type File = { index: Index[]; attempts: Record<string, unknown>[] } & Record<string, unknown>;

async function takeOut(viewer: Viewer): Promise<{ text: string; file: File }> {
  const answer = await loader(routeArgs(pageRequest("/account/export"), loadContext({ viewer })));
  const text = await answer.text();
  return { text, file: JSON.parse(text) as File };
}

it("a candidate takes out all that is theirs, listed at the beginning, and nothing of anybody else", async () => {
  const questionId = await addQuestion({ content: { rubric } });
  const { one, other } = await openAssigned([await addQuestion({ content: { rubric } })]);
  await handedIn(questionId, "排水沟淤塞，我的话。", { personId: one.person.id });
  await handedIn(questionId, "排水沟堵塞，别人的话。", { personId: other.person.id });
  const card = { kind: "sentence" as const, front: "问", back: "答" };
  await keepCard({ personId: one.person.id, ...card, now: NOW });
  const consent = { id: "c", personId: one.person.id, provider: "模拟", given: true, now: NOW };
  await database().tx((tx) => insertAdviceConsent(consent, tx));

  const { text, file } = await takeOut(one.viewer);
  expect(file.index).toEqual(
    expect.arrayContaining([
      { part: "attempts", title: "作答、草稿与评阅", count: 1 },
      { part: "cards", title: "复习卡片", count: 1 },
      { part: "consents", title: "同意记录", count: 2 },
    ]),
  );
  expect(Object.keys(file).slice(0, 4)).toEqual(["format", "version", "madeAt", "index"]);
  expect(file.attempts[0]).toMatchObject({
    text: "排水沟淤塞，我的话。",
    score: { source: "engine", marksHundredths: 1000 },
    report: { points: [{ id: "p1", status: "hit" }] },
  });
  expect(text).not.toContain("别人的话");
  expect(text).not.toContain(one.person.passwordHash);
  const [event] = await listAuditEvents({ action: "account.exported", limit: 5 });
  expect(event).toMatchObject({ actorId: one.person.id, subjectId: one.person.id, address: "10.0.0.7" });
});

it("what an assignment keeps back is not in the file before it is released", async () => {
  const { tutor, one, assignmentId } = await openAssigned([await addQuestion({ content: { rubric } })]);
  await handIn(await begin(assignmentId, one.person.id), one.person.id, "排水沟淤塞。", NOW);
  const before = (await takeOut(one.viewer)).file.attempts[0];
  expect(before).toMatchObject({ text: "排水沟淤塞。", score: null, report: null });
  const personIds = [one.person.id];
  for (const part of ["score", "points"] as const) {
    await releaseParts({ assignmentId, by: tutor.viewer, parts: [part], personIds, now: NOW });
  }
  const after = (await takeOut(one.viewer)).file.attempts[0];
  expect(after).toMatchObject({ score: { marksHundredths: 1000 }, report: { points: [{ status: "hit" }] } });
});

it("whoever takes it out again and again is asked to wait, back on the account page", async () => {
  const { one, other } = await openAssigned([await addQuestion()]);
  for (let times = 0; times < LIMITS.takeOut.hits; times += 1) await takeOut(one.viewer);
  const refused = await takeOut(one.viewer).catch((thrown: unknown) => thrown);
  expect((refused as Response).headers.get("Location")).toBe("/account?done=wait");
  await expect(takeOut(other.viewer)).resolves.toBeDefined();
});
