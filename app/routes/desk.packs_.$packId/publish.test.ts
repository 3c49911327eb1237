import { beforeEach, expect, it } from "vitest";
import { readFile } from "node:fs/promises";
import { database } from "@db/client/database";
import { listQuestionVersions } from "@db/queries/content/question-versions";
import { getQuestion, updateQuestionDraft } from "@db/queries/content/questions";
import type { Viewer } from "~/domain/access/viewer";
import { importPack } from "~/services/content/import-pack.server";
import { publishQuestion } from "~/services/content/publish-question.server";
import { handedIn } from "../../../tests/attempts/handed-in";
import { NOW } from "../../../tests/attempts/open-attempt";
import { formRequest, loadContext, routeArgs } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { action } from "./route";

const TUTOR: Viewer = { kind: "account", personId: "t", role: "tutor", displayName: "老师", userName: "t" };
let packId: string;
let used: string;
let unused: string;

/** Two published questions of a pack with drafts that score differently; an answer to the first was handed in. */
beforeEach(async () => {
  await openTestSchool();
  const text = await readFile("content/packs/urban-renewal/pack.md", "utf8");
  const imported = await importPack({ text, origin: "imported", by: "t", now: NOW });
  if (!imported.ok || !imported.isNew) throw new Error("the pack is new");
  packId = imported.packId;
  [used = "", unused = ""] = imported.questions.map(({ id }) => id);
  for (const questionId of [used, unused]) {
    await publishQuestion({ questionId, by: "t", now: NOW });
    const [version] = await listQuestionVersions({ questionId });
    if (!version) throw new Error("it is published");
    const draft = { ...version.content, limit: { kind: "max" as const, min: null, max: 150, text: "不超过150字" } };
    await database().tx((tx) => updateQuestionDraft({ questionId, draft, now: NOW + 1 }, tx));
  }
  await handedIn(used, "没有电梯，管网老化。");
});

const press = (questionId: string) =>
  action(routeArgs(formRequest(`/desk/packs/${packId}`, { questionId }), loadContext({ viewer: TUTOR }), { packId }));

it("publishing a question in use from its pack leads to the impact, and publishes nothing", async () => {
  const answer = await press(used);
  expect(answer instanceof Response && answer.headers.get("location")).toBe(`/desk/questions/${used}/impact`);
  expect((await getQuestion({ questionId: used }))?.draft).not.toBeNull();
});

it("publishing all of a pack leaves out the ones in use, by name, and publishes the rest", async () => {
  const answer = await press("all");
  const { title = "" } = (await getQuestion({ questionId: used })) ?? {};
  expect(answer).toMatchObject({ data: { refused: [{ title, reason: "impact-undecided" }] } });
  expect(await listQuestionVersions({ questionId: used })).toHaveLength(1);
  expect(await listQuestionVersions({ questionId: unused })).toHaveLength(2);
});
