import { beforeEach, describe, expect, it } from "vitest";
import type { SetContent } from "@content/contract/question-set";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { getPublishedSet, getSet, getSetVersion, listSetsInBank } from "@db/queries/sets/sets";
import { listAuditEvents } from "@db/queries/operations/audit";
import { retireQuestion } from "~/services/content/by-hand/retire-question.server";
import { addPerson, addQuestion } from "../../../../tests/attempts/questions";
import { openTestSchool } from "../../../../tests/factories/school";
import { makeSet } from "../sets/make-set.server";
import { publishSet } from "../sets/publish-set.server";
import { copySet } from "./copy-set.server";
import { reserveSet } from "./reserve-set.server";
import { retireSet } from "./retire-set.server";
import { saveSet } from "./save-set.server";
import { workingSet } from "./working-set.server";
import { writeSet } from "./write-set.server";

const NOW = Date.UTC(2026, 9, 1);

let by: string;
let setId: string;

beforeEach(async () => {
  await openTestSchool();
  by = await addPerson("tutor");
  setId = await writeSet({ title: "题组一", kind: "set", visibility: "bank", by, now: NOW });
});

async function itemOf(questionId: string): Promise<SetContent["items"][number]> {
  const published = await getPublishedQuestion({ questionId });
  return { questionId, versionId: published!.version.id, marks: null };
}

const stored = async () => (await getSet({ setId }))!;

async function save(changes: Partial<SetContent>, basis?: number) {
  const set = await stored();
  return saveSet({ setId, basis: basis ?? set.updatedAt, draft: { ...set.draft, ...changes }, now: NOW + 1 });
}

async function filled(): Promise<SetContent["items"]> {
  const items = [await itemOf(await addQuestion()), await itemOf(await addQuestion())];
  expect(await save({ items })).toMatchObject({ ok: true });
  return items;
}

const publish = () => publishSet({ setId, by, now: NOW + 5 });

const published = async () => {
  const result = await publish();
  if (!result.ok) throw new Error(result.reason);
  return result;
};

describe("saving a set", () => {
  it("of two tutors keeps the first and tells the second, who overwrites nothing", async () => {
    const basis = (await stored()).updatedAt;
    expect(await save({ title: "甲的题组" }, basis)).toMatchObject({ ok: true });
    expect(await save({ title: "乙的题组" }, basis)).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(await stored()).toMatchObject({ title: "甲的题组", draft: { title: "甲的题组" } });
  });

  it("without a change is no change, so that the other's form stays good", async () => {
    const basis = (await stored()).updatedAt;
    expect(await save({}, basis)).toEqual({ ok: true, basis });
  });

  it("refuses the program's own sets and what is not there", async () => {
    const content = { ...(await stored()).draft, items: [await itemOf(await addQuestion())] };
    await makeSet({ madeKey: "shipped:x", content, now: NOW });
    const [shipped] = await listSetsInBank({ limit: 1 });
    const change = { setId: shipped!.set.id, basis: shipped!.set.updatedAt, draft: content, now: NOW };
    expect(await saveSet(change)).toEqual({ ok: false, reason: "shipped" });
    expect(await publishSet({ setId: change.setId, by, now: NOW })).toEqual({ ok: false, reason: "shipped" });
    expect(await retireSet({ setId: change.setId, by, now: NOW })).toEqual({ ok: false, reason: "shipped" });
    expect(await saveSet({ ...change, setId: "none" })).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("publishing a tutor's set", () => {
  it("is refused while it is empty or holds a question that is not published any more", async () => {
    expect(await publish()).toEqual({ ok: false, reason: "empty" });
    const [first] = await filled();
    await retireQuestion({ questionId: first!.questionId, by, now: NOW });
    expect(await publish()).toEqual({ ok: false, reason: "question" });
    const working = await workingSet({ setId });
    expect(working?.items[0]).toMatchObject({ question: { published: false } });
  });

  it("of what is published already does nothing and writes nothing into the record", async () => {
    await filled();
    const first = await published();
    expect(first.unchanged).toBe(false);
    const before = await stored();
    expect(await publish()).toEqual({ ok: true, versionId: first.versionId, unchanged: true });
    expect(await stored()).toEqual(before);
    const actions = (await listAuditEvents({ limit: 20 })).map(({ action }) => action);
    expect(actions.filter((action) => action === "set.published")).toHaveLength(1);
  });

  it("makes a successor, and the version that an assignment pinned stays as it was", async () => {
    const items = await filled();
    const first = await published();
    expect(await save({ title: "改过的题组", items: [...items].reverse() })).toMatchObject({ ok: true });
    expect((await getPublishedSet({ setId }))?.version.content.title).toBe("题组一");
    expect((await workingSet({ setId }))?.differs).toBe(true);
    const second = await published();
    expect(second.versionId).not.toBe(first.versionId);
    expect((await getSetVersion({ versionId: first.versionId }))?.content).toMatchObject({ title: "题组一", items });
    expect((await workingSet({ setId }))?.differs).toBe(false);
  });
});

describe("copies and templates", () => {
  it("a copy is a draft of its own, a template is never published, and a set made of it takes its title", async () => {
    await filled();
    await published();
    const copyOf = async (from: string, as: "copy" | "template" | "use") => {
      const copied = await copySet({ setId: from, as, by, now: NOW + 6 });
      if (!copied.ok) throw new Error(copied.reason);
      return (await getSet({ setId: copied.setId }))!;
    };
    const copy = await copyOf(setId, "copy");
    expect(copy).toMatchObject({ title: "题组一（副本）", status: "draft", template: false, publishedVersionId: null });
    expect(copy.draft.items).toEqual((await stored()).draft.items);
    const template = await copyOf(setId, "template");
    expect(template).toMatchObject({ title: "题组一", template: true });
    expect(await publishSet({ setId: template.id, by, now: NOW })).toEqual({ ok: false, reason: "template" });
    expect(await copyOf(template.id, "use")).toMatchObject({ title: "题组一", template: false });
    expect(await copySet({ setId: "none", as: "copy", by, now: NOW })).toEqual({ ok: false, reason: "not-found" });
  });
});

it("a reserved or retired set is in no bank, and publishing brings a retired one back", async () => {
  await filled();
  await published();
  const inBank = async () => (await listSetsInBank({ limit: 5 })).map(({ set }) => set.id);
  await reserveSet({ setId, visibility: "reserved", by, now: NOW });
  expect(await inBank()).toEqual([]);
  await reserveSet({ setId, visibility: "bank", by, now: NOW });
  expect(await inBank()).toEqual([setId]);
  await retireSet({ setId, by, now: NOW });
  expect(await inBank()).toEqual([]);
  expect(await published()).toMatchObject({ unchanged: false });
  expect(await inBank()).toEqual([setId]);
});
