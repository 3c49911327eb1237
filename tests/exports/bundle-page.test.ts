import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";
import { getSetByMadeKey } from "@db/queries/sets/sets";
import { makeSet } from "~/services/sittings/sets/make-set.server";
import { action, loader } from "../../app/routes/desk.exports_.bundle/route";
import { loader as file } from "../../app/routes/desk.exports_.bundle_.file/route";
import { addQuestion } from "../attempts/questions";
import { addAccount } from "../factories/people";
import { loadContext, pageRequest, routeArgs, TEST_ORIGIN, viewerOf } from "../factories/requests";
import { openTestSchool } from "../factories/school";

const NOW = 1_750_000_000_000;
const PATH = "/desk/exports/bundle";

async function tutorHere() {
  return loadContext({ viewer: viewerOf(await addAccount("laoshi", "tutor")) });
}

/** The file of a set of one hand-written question, made in a school of its own. */
async function setFile(): Promise<string> {
  const questionId = await addQuestion({ content: { title: "手写的题" } });
  const versionId = (await getPublishedQuestion({ questionId }))?.version.id ?? "";
  const times = { minutes: 60, readingMinutes: null, readingRule: "suggested" as const, sourceNote: null };
  const content = {
    title: "自编题组",
    kind: "set" as const,
    ...times,
    items: [{ questionId, versionId, marks: null }],
  };
  await makeSet({ madeKey: "own", content, now: NOW });
  const set = await getSetByMadeKey({ madeKey: "own" });
  const context = await tutorHere();
  const answer = await file(routeArgs(pageRequest(`${PATH}/file?set=${set?.id}`), context));
  const disposition = answer.headers.get("content-disposition") ?? "";
  expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toMatch(/^内容包-\d{4}-\d{2}-\d{2}\.json$/);
  return answer.text();
}

type Context = Awaited<ReturnType<typeof tutorHere>>;

async function post(context: Context, text: string | null, fields: Record<string, string> = {}) {
  const form = new FormData();
  if (text !== null) form.set("file", new File([text], "bundle.json", { type: "application/json" }));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const request = new Request(new URL(PATH, TEST_ORIGIN), { method: "POST", body: form });
  const { data, init } = await action(routeArgs(request, context));
  return { ...data, status: init?.status };
}

beforeEach(openTestSchool);

it("shows what a file brings, takes it in once it is confirmed, and records who did", async () => {
  const text = await setFile();
  await openTestSchool();
  const context = await tutorHere();
  const looked = await post(context, text, { intent: "check" });
  expect(looked).toMatchObject({ status: 200, imported: null, checked: { counts: { new: 2, same: 0, conflict: 0 } } });
  expect(await getSetByMadeKey({ madeKey: "own" })).toBeNull();
  const confirmed = { intent: "import", checked: looked.checked?.hash ?? "" };
  expect(await post(context, text, confirmed)).toMatchObject({ status: 200, imported: 2 });
  const set = await getSetByMadeKey({ madeKey: "own" });
  const [item] = set?.draft.items ?? [];
  expect(await getQuestion({ questionId: item?.questionId ?? "" })).toMatchObject({
    title: "手写的题",
    status: "published",
  });
  const lines = await database().select().from(database().tables.auditEvents);
  expect(lines).toMatchObject([{ action: "bundle.imported", details: { questions: 1, sets: 1 } }]);
  expect(await post(context, text, { intent: "check" })).toMatchObject({ checked: { counts: { new: 0, same: 2 } } });
});

it("takes nothing in that was not checked, is damaged, or is no file at all", async () => {
  const text = await setFile();
  await openTestSchool();
  const context = await tutorHere();
  expect(await post(context, text, { intent: "import" })).toMatchObject({ status: 400, failed: "other-file" });
  const damaged = text.replace("手写的题", "别人的题");
  expect(await post(context, damaged, { intent: "check" })).toMatchObject({
    status: 400,
    problems: [{ code: "hash" }],
  });
  expect(await post(context, text.slice(0, 400))).toMatchObject({ status: 400, problems: [{ code: "not-json" }] });
  expect(await post(context, null)).toMatchObject({ status: 400, failed: "no-file" });
  expect(await getSetByMadeKey({ madeKey: "own" })).toBeNull();
});

it("goes back to the page where nothing is chosen, and is for tutors and admins only", async () => {
  const context = await tutorHere();
  const back = await file(routeArgs(pageRequest(`${PATH}/file`), context));
  expect(back.headers.get("location")).toBe(`${PATH}?refused=nothing`);
  expect(await loader(routeArgs(pageRequest(`${PATH}?refused=nothing`), context))).toMatchObject({
    refused: "nothing",
  });
  const candidate = loadContext({ viewer: viewerOf(await addAccount("kaosheng")) });
  await expect(loader(routeArgs(pageRequest(PATH), candidate))).rejects.toMatchObject({ status: 404 });
  await expect(file(routeArgs(pageRequest(PATH), candidate))).rejects.toMatchObject({ status: 404 });
  await expect(post(candidate, "{}")).rejects.toMatchObject({ status: 404 });
});
