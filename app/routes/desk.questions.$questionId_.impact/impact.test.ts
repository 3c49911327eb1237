import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { listAssessments } from "@db/queries/assessments/assessments";
import { listRubricChanges } from "@db/queries/assessments/rubric-changes";
import { listQuestionVersions } from "@db/queries/content/question-versions";
import { getQuestion, updateQuestionDraft } from "@db/queries/content/questions";
import type { Viewer } from "~/domain/access/viewer";
import { handedIn, wordPoint, wordRubric } from "../../../tests/attempts/handed-in";
import { MINUTE, NOW } from "../../../tests/attempts/open-attempt";
import { addPerson, addQuestion, questionContent } from "../../../tests/attempts/questions";
import { formRequest, loadContext, pageRequest, routeArgs } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { action, loader } from "./route";

const before = wordRubric(wordPoint("p1", "推诿"), wordPoint("gone", "电话"));
const after = wordRubric(wordPoint("p1", "推诿", "无人响应"), wordPoint("p3", "拖延"));
let questionId: string;
let tutor: string;

beforeEach(async () => {
  await openTestSchool();
  tutor = await addPerson("tutor");
  questionId = await addQuestion({ content: { rubric: before } });
  await handedIn(questionId, "报修无人响应，居民打了七次电话。");
  await redraft();
});

const redraft = (rubric = after, now = Date.UTC(2026, 9, 1)) =>
  database().tx((tx) => updateQuestionDraft({ questionId, draft: questionContent({ rubric }), now }, tx));
const path = () => `/desk/questions/${questionId}/impact`;
const context = () => {
  const viewer: Viewer = { kind: "account", personId: tutor, role: "tutor", displayName: "老师", userName: "t" };
  return loadContext({ viewer });
};
const load = (query = "") => loader(routeArgs(pageRequest(path() + query), context(), { questionId }));
async function seen(): Promise<Record<string, string>> {
  const { basis, answers } = (await load()).preview?.seen ?? { basis: 0, answers: 0 };
  return { basis: `${basis}`, answers: `${answers}` };
}
const post = async (fields: Record<string, string>) =>
  action(routeArgs(formRequest(path(), fields), context(), { questionId }));

/** What a refused form answers with: the data and its status. */
async function refused(fields: Record<string, string>) {
  const answer = await post(fields);
  if (answer instanceof Response) throw new Error(`not refused: ${answer.status}`);
  return answer;
}

const outdated = (reason: string) => ({ data: { refused: reason }, init: { status: 409 } });

describe("the preview", () => {
  it("says whose score moves from what to what and by which key points, gone ones by their old name", async () => {
    await handedIn(questionId, "推诿。", { at: NOW + 2 * MINUTE });
    const { preview, past } = await load();
    expect(preview).toMatchObject({ answers: 2, up: 0, down: 0, unchanged: 2, unmeasured: 0, moving: 0 });
    expect(preview?.points).toEqual([
      { id: "p1", label: "推诿", removed: false, gained: 1, lost: 0 },
      { id: "gone", label: "电话", removed: true, gained: 0, lost: 1 },
    ]);
    expect(past).toEqual([]);
    await redraft(wordRubric(wordPoint("p1", "无人响应"), wordPoint("gone", "电话")));
    expect((await load()).preview?.movers).toMatchObject([
      { before: { marksHundredths: 200 }, after: { marksHundredths: 400 }, points: [{ label: "无人响应", change: 2 }] },
      { before: { marksHundredths: 200 }, after: { marksHundredths: 0 }, points: [{ label: "无人响应", change: -2 }] },
    ]);
  });

  it("is not there where the draft scores the same or nobody has handed in", async () => {
    await redraft(before);
    expect((await load()).preview).toBeNull();
    questionId = await addQuestion({ content: { rubric: before } });
    await redraft();
    expect((await load()).preview).toBeNull();
  });
});

describe("the decision", () => {
  it("asks for a way, and for a note where answers are scored anew, and keeps what was filled in", async () => {
    expect(await refused({ ...(await seen()), note: "有理由" })).toMatchObject({
      ...{ data: { refused: "choice-missing", choice: null, note: "有理由" }, init: { status: 400 } },
    });
    expect(await refused({ ...(await seen()), choice: "migrate", note: " " })).toMatchObject({
      ...{ data: { refused: "note-missing", choice: "migrate", note: " " }, init: { status: 400 } },
    });
    expect(await listQuestionVersions({ questionId })).toHaveLength(1);
  });

  it("is refused where the draft has changed or another answer has come in since it was shown", async () => {
    const old = await seen();
    await redraft(before.points[0] ? wordRubric(before.points[0]) : before, Date.UTC(2026, 9, 2));
    expect(await refused({ ...old, choice: "keep" })).toMatchObject(outdated("changed-meanwhile"));
    const shown = await seen();
    await handedIn(questionId, "推诿。");
    expect(await refused({ ...shown, choice: "keep" })).toMatchObject(outdated("impact-outdated"));
    expect(await listRubricChanges({ questionId })).toEqual([]);
    expect(await post({ ...(await seen()), choice: "keep" })).toBeInstanceOf(Response);
  });

  it("publishes, scores the first answers anew, and stands among the earlier changes with who and why", async () => {
    const { attemptId } = await handedIn(questionId, "无人响应。");
    const answer = await post({ ...(await seen()), choice: "migrate", note: "补上“无人响应”" });
    expect(answer).toMatchObject({ status: 302 });
    expect((await getQuestion({ questionId }))?.draft).toBeNull();
    expect((await listAssessments({ attemptId })).map(({ marksHundredths }) => marksHundredths)).toEqual([0, 200]);
    const { preview, past, done } = await load("?done=migrate");
    expect([preview, done]).toEqual([null, "migrate"]);
    expect(past).toMatchObject([
      { by: "考生", choice: "migrate", note: "补上“无人响应”", from: 1, to: 2, impact: { answers: 2, up: 1, down: 0 } },
    ]);
  });
});
