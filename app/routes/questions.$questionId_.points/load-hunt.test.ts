import { beforeEach, describe, expect, it } from "vitest";
import { rubricSchema } from "@content/contract/rubric";
import { STRANGER, type Viewer } from "~/domain/access/viewer";
import { createAssignment } from "~/services/assignments/create-assignment.server";
import { addClass, addSet, addViewer, plainAssignment } from "../../../tests/assignments/assigned-class";
import { addQuestion } from "../../../tests/attempts/questions";
import { formRequest, loadContext, pageRequest, routeArgs } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { loader as questionLoader } from "../questions.$questionId/route";
import { action, loader } from "./route";

// The material of `addQuestion`: 「老街的排水沟三年没有清过，雨天积水没过脚面。」 and 「居民王师傅说，报修电话打了七次。」
const [LABEL, OTHER, FORM] = ["排水设施失修", "报修无人回应", "分条列出"];
const point = (id: string, label: string, words: string[], source?: object[]) => ({
  ...{ id, label, marks: 5, pointKind: "problem", expressions: [{ allOf: [words] }] },
  ...(source ? { source } : {}),
});
const rubric = rubricSchema.parse({
  version: 1,
  title: "老街治理",
  points: [
    point("p1", LABEL, ["排水不畅"], [{ material: "m1", start: 0, end: 12 }]),
    point("p2", OTHER, ["推诿"], [{ material: "m1", start: 31, end: 38 }]),
    point("p3", FORM, ["首先"]),
  ],
});
const SECRETS = [LABEL, OTHER, FORM, "排水不畅", "推诿", '"p1"', "rubric", "expressions"];

beforeEach(async () => {
  await openTestSchool();
});

const at = (questionId: string) => `/questions/${questionId}/points`;
const read = (questionId: string, viewer: Viewer) =>
  loader(routeArgs(pageRequest(at(questionId)), loadContext({ viewer }), { questionId }));
const send = (questionId: string, viewer: Viewer, fields: Record<string, string>) =>
  action(routeArgs(formRequest(at(questionId), fields), loadContext({ viewer }), { questionId }));

describe("the page of looking for points", () => {
  it("sends no word of the key before the check, whoever asks", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    const { viewer } = await addViewer();
    const { viewer: tutor } = await addViewer("tutor");
    for (const one of [STRANGER, viewer, tutor]) {
      const sent = JSON.stringify(await read(questionId, one));
      for (const secret of SECRETS) expect(sent).not.toContain(secret);
    }
    await send(questionId, viewer, { intent: "keep", sentence: "m1:2" });
    const kept = await read(questionId, viewer);
    expect(kept).toMatchObject({ chosen: ["m1:2"], result: null, wordings: null, unplaced: 0, past: [] });
    for (const secret of SECRETS) expect(JSON.stringify(kept)).not.toContain(secret);
    expect(await send(questionId, viewer, { intent: "words", "wording-p1": "排水不畅" })).toMatchObject({
      init: { status: 400 },
      data: { refused: "not-checked" },
    });
  });

  it("compares once, keeps what points are called back until they are worded, and scores each wording alone", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    const { viewer } = await addViewer();
    expect(await send(questionId, viewer, { intent: "check", sentence: "m9:9" })).toMatchObject({
      init: { status: 400 },
      data: { refused: "nothing-marked" },
    });
    expect((await read(questionId, viewer)).result).toBeNull();
    await send(questionId, viewer, { intent: "check", sentence: "m1:1" });
    await send(questionId, viewer, { intent: "check", sentence: "m1:2" });
    const checked = await read(questionId, viewer);
    expect(checked).toMatchObject({
      chosen: ["m1:1"],
      result: { found: 1, missed: 1, surplus: 0, marks: { "m1:1": "found", "m1:2": "missed" } },
      ...{ unplaced: 1, wordings: null },
    });
    for (const secret of [LABEL, OTHER, FORM, "推诿"]) expect(JSON.stringify(checked)).not.toContain(secret);
    await send(questionId, viewer, { intent: "words", "wording-p1": "排水不畅。", "wording-p2": "" });
    expect((await read(questionId, viewer)).wordings).toMatchObject([
      { id: "p1", label: LABEL, judged: { status: "hit", share: 1 } },
      { id: "p2", label: OTHER, judged: null },
    ]);
    const long = await send(questionId, viewer, { intent: "words", "wording-p1": "长".repeat(301) });
    expect(long).toMatchObject({ data: { refused: "too-long", written: { p1: "长".repeat(301) } } });
    await send(questionId, viewer, { intent: "again" });
    expect(await read(questionId, viewer)).toMatchObject({ result: null, wordings: null, past: [{ found: 1 }] });
  });

  it("says plainly where a question names no places, and compares nothing", async () => {
    const { viewer } = await addViewer();
    const questionId = await addQuestion();
    expect(await read(questionId, viewer)).toMatchObject({ comparable: false, result: null });
    expect(await send(questionId, viewer, { intent: "check", sentence: "m1:1" })).toMatchObject({
      data: { refused: "no-places" },
    });
  });

  it("is not there for a candidate with an unreleased assignment on the question, on a reserved one, or without material", async () => {
    const [tutor, assigned, other] = [await addViewer("tutor"), await addViewer(), await addViewer()];
    const questionId = await addQuestion({ content: { rubric } });
    const page = (viewer: Viewer) =>
      questionLoader(routeArgs(pageRequest(`/questions/${questionId}`), loadContext({ viewer }), { questionId }));
    expect((await page(assigned.viewer)).hunt).toBe(true);
    const setId = await addSet([questionId]);
    const classId = await addClass({ tutorId: tutor.person.id, memberIds: [assigned.person.id] });
    expect(await createAssignment(plainAssignment({ by: tutor.viewer, classId, setId }))).toMatchObject({ ok: true });
    expect((await page(assigned.viewer)).hunt).toBe(false);
    await expect(read(questionId, assigned.viewer)).rejects.toMatchObject({ status: 404 });
    await expect(send(questionId, assigned.viewer, { intent: "check" })).rejects.toMatchObject({ status: 404 });
    expect((await read(questionId, other.viewer)).comparable).toBe(true);
    const reserved = await addQuestion({ visibility: "reserved", content: { rubric } });
    await expect(read(reserved, other.viewer)).rejects.toMatchObject({ status: 404 });
    expect((await read(reserved, tutor.viewer)).comparable).toBe(true);
    const bare = await addQuestion({ content: { rubric, materials: [] } });
    await expect(read(bare, other.viewer)).rejects.toMatchObject({ status: 404 });
  });
});
