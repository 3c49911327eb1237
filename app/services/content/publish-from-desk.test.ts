import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { getPublishedQuestion, listQuestionVersions } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";
import { addAccount } from "../../../tests/factories/people";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { publishQuestion } from "./publish-question.server";
import { detachMaterial } from "./questions/materials/detach-material.server";
import { saveQuestionDraft } from "./questions/save-question-draft.server";
import {
  CONTENT,
  NOW,
  POINT,
  attach,
  change,
  editsOf,
  openDraftQuestion,
  questionId,
  tutor,
  working,
} from "../../../tests/factories/draft-question";

beforeEach(openDraftQuestion);

describe("publishing from the desk", () => {
  const publish = async () => publishQuestion({ questionId, by: tutor.id, now: NOW + 60_000 });

  it("is refused without a rubric, and opens the question to candidates with one", async () => {
    await database().tx((tx) => tx.update(tx.tables.questions).set({ status: "draft" }));
    expect(await publish()).toEqual({ ok: false, reason: "needs-rubric" });
    await attach();
    await saveQuestionDraft(await change({ points: [POINT] }));
    expect(await publish()).toMatchObject({ ok: true });
    const candidate = await addAccount("kaosheng");
    const started = await startAttempt({ questionId, personId: candidate.id, mode: "practice", now: NOW + 70_000 });
    expect(started.ok).toBe(true);
  });

  it("is refused again once the only material of a published question has been taken away", async () => {
    await attach();
    await saveQuestionDraft(await change({ points: [POINT], checked: true }));
    await publish();
    expect(await detachMaterial({ ...(await change()), key: "m1" })).toMatchObject({ ok: true });
    expect(await publish()).toEqual({ ok: false, reason: "needs-material" });
  });

  it("is refused while the points pay more than the question's marks, unless the best few count", async () => {
    await attach();
    await saveQuestionDraft(await change({ points: [POINT, { ...POINT, label: "另一点" }], marks: 8 }));
    expect(await publish()).toEqual({ ok: false, reason: "points-over-marks" });
    await saveQuestionDraft(await change({ points: [POINT, { ...POINT, label: "另一点" }], marks: 8, bestOf: 1 }));
    expect(await publish()).toMatchObject({ ok: true });
  });

  it("keeps what is published while its successor is edited, and knows an edit that was taken back", async () => {
    await attach();
    await saveQuestionDraft(await change({ points: [POINT] }));
    await publish();
    await saveQuestionDraft(
      await change({ points: [POINT].map((point) => ({ ...point, id: "p1" })), title: "新标题" }),
    );
    expect((await getPublishedQuestion({ questionId }))?.version.content.title).toBe(CONTENT.title);
    expect((await getQuestion({ questionId }))?.status).toBe("published");
    const [first] = await listQuestionVersions({ questionId });
    const points = editsOf((await working()).content).points.map((point) => ({ ...point, quotes: POINT.quotes }));
    await saveQuestionDraft(await change({ points, title: CONTENT.title }));
    expect((await getQuestion({ questionId }))?.draft).toBeNull();
    expect(await publish()).toEqual({ ok: false, reason: "nothing-to-publish" });
    await saveQuestionDraft(await change({ points, title: "新标题" }));
    expect(await publish()).toMatchObject({ ok: true });
    const versions = await listQuestionVersions({ questionId });
    expect(versions.map(({ number, content }) => [number, content.title])).toEqual([
      [2, "新标题"],
      [1, CONTENT.title],
    ]);
    expect(versions[1]).toEqual(first);
  });
});
