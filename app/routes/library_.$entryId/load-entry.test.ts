import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import { insertLibraryEntries } from "@db/queries/content/library";
import { getPack, insertPack, insertPackVersion } from "@db/queries/content/packs";
import { insertQuestion } from "@db/queries/content/questions";
import { parsePackFile } from "@content/parse/parse-pack-file";
import { readFileSync } from "node:fs";
import { insertPerson } from "@db/queries/people/people";
import { STRANGER, type Viewer } from "~/domain/access/viewer";
import { formRequest, loadContext, pageRequest, routeArgs } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { loader as compareLoader } from "../library_.compare/route";
import { loadLibrary, readFilter } from "../library/load-library.server";
import { action as studyAction, loader as studyLoader } from "../library_.$entryId_.study.$way/route";
import { action, loader } from "./route";

const NOW = Date.UTC(2026, 9, 1);
const CANDIDATE: Viewer = { kind: "account", personId: "c", role: "candidate", displayName: "考生", userName: "c" };
const TUTOR: Viewer = { ...CANDIDATE, personId: "t", role: "tutor", userName: "t" };
const VISITOR: Viewer = { kind: "visitor", personId: "v" };
const LEARNERS: [string, Viewer][] = [
  ["a stranger", STRANGER],
  ["a visitor", VISITOR],
  ["a candidate", CANDIDATE],
];
const reading = parsePackFile(readFileSync("content/packs/urban-renewal/pack.md", "utf8"));
if (!reading.ok) throw new Error("the shipped pack cannot be read");
const { pack } = reading;
const framework = pack.frameworks.find(({ model }) => model !== null)!;
const model = pack.models[framework.model!]!;

beforeAll(async () => {
  await openTestSchool();
  await database().tx(async (tx) => {
    for (const [id, role] of [
      ["c", "candidate"],
      ["t", "tutor"],
      ["v", "visitor"],
    ] as const)
      await insertPerson({ id, role, displayName: id, createdAt: NOW }, tx);
    for (const id of ["open", "kept"]) {
      await insertPack({ id, title: id === "open" ? "街区更新" : "留用专题", origin: "imported", createdAt: NOW }, tx);
      await insertPackVersion({ id: `${id}-1`, packId: id, hash: id, source: "", content: pack, createdAt: NOW }, tx);
      const shared = { packId: id, genre: framework.genre, status: "published" as const, createdAt: NOW, line: 1 };
      const theory = pack.theory[0]!;
      await insertLibraryEntries(
        [
          { ...shared, id: `${id}-m`, kind: "model", title: model.title, content: model },
          { ...shared, id: `${id}-t`, kind: "theory", genre: null, title: theory.title, content: theory },
        ],
        tx,
      );
      await insertLibraryEntries(
        [
          {
            ...shared,
            id: `${id}-f`,
            kind: "framework",
            title: framework.title,
            content: framework,
            modelEntryId: `${id}-m`,
          },
        ],
        tx,
      );
    }
    const row = { packId: "kept", no: 1, title: "留用", status: "published" as const, visibility: "reserved" as const };
    await insertQuestion({ ...row, family: "essay", createdAt: NOW, updatedAt: NOW }, tx);
  });
});

const read = (entryId: string, viewer: Viewer) =>
  loader(routeArgs(pageRequest(`/library/${entryId}`), loadContext({ viewer }), { entryId }));
const study = (entryId: string, way: string, viewer: Viewer) =>
  studyLoader(routeArgs(pageRequest("/"), loadContext({ viewer }), { entryId, way }));
const step = (way: string, fields: Record<string, string>, viewer: Viewer = CANDIDATE) =>
  studyAction(routeArgs(formRequest("/", fields), loadContext({ viewer }), { entryId: "open-f", way }));
const listed = async (viewer: Viewer) => {
  const { entries, total, packs } = await loadLibrary(readFilter(new URL("http://x/library")), { viewer, now: NOW });
  return { ids: entries.map(({ id }) => id).sort(), total, packs: packs.length };
};

describe("what gives away a reserved question", () => {
  it.each(LEARNERS)("is in no list, count, page, comparison or study of %s", async (_who, viewer) => {
    expect(await listed(viewer)).toEqual({ ids: ["open-f", "open-m", "open-t"], total: 3, packs: 1 });
    for (const id of ["kept-f", "kept-m", "kept-t"]) {
      await expect(read(id, viewer)).rejects.toMatchObject({ status: 404 });
      await expect(study(id, "staged", viewer)).rejects.toMatchObject({ status: 404 });
    }
    const request = pageRequest("/library/compare?entry=kept-f&entry=open-f");
    const { frameworks } = await compareLoader(routeArgs(request, loadContext({ viewer })));
    expect(frameworks.map(({ id }) => id)).toEqual(["open-f"]);
  });

  it("is there for a tutor, who may take an entry out of use for everybody else", async () => {
    expect((await listed(TUTOR)).total).toBe(6);
    expect((await read("kept-f", TUTOR)).framework).not.toBeNull();
    const post = (intent: string, viewer: Viewer) =>
      action(routeArgs(formRequest("/", { intent }), loadContext({ viewer }), { entryId: "open-t" }));
    await expect(post("withdraw", CANDIDATE)).rejects.toMatchObject({ status: 400 });
    await post("withdraw", TUTOR);
    await expect(read("open-t", CANDIDATE)).rejects.toMatchObject({ status: 404 });
    await post("publish", TUTOR);
    expect((await read("open-t", CANDIDATE)).entry.status).toBe("published");
  });
});

it("opens a framework's points to the paragraphs that carry them out, and tells learners no byline", async () => {
  const loaded = await read("open-f", CANDIDATE);
  const opened = Object.values(loaded.framework?.paragraphsOf ?? {}).flat();
  expect(opened.length).toBeGreaterThan(0);
  for (const { text, paragraph } of opened) expect(model.paragraphs[paragraph]?.text).toBe(text);
  expect(loaded.entry.byline).toBe("");
});

it("keeps a learner's bookmark and note for them alone", async () => {
  const post = (fields: Record<string, string>, viewer: Viewer) =>
    action(routeArgs(formRequest("/", fields), loadContext({ viewer }), { entryId: "open-f" }));
  await post({ intent: "note", note: "先立后破" }, CANDIDATE);
  await post({ intent: "bookmark" }, CANDIDATE);
  expect((await read("open-f", CANDIDATE)).mark).toMatchObject({ note: "先立后破", bookmarkedAt: expect.any(Number) });
  expect((await read("open-f", VISITOR)).mark).toBeNull();
  await post({ intent: "unbookmark" }, CANDIDATE);
  expect((await read("open-f", CANDIDATE)).mark).toMatchObject({ note: "先立后破", bookmarkedAt: null });
  await expect(post({ intent: "bookmark" }, STRANGER)).rejects.toMatchObject({ status: 404 });
});

it("opens one stage of a study after the other, asks again for nothing written, and begins anew when asked", async () => {
  const at = async () => (await study("open-f", "staged", CANDIDATE)).view;
  const last = model.paragraphs.at(-1)!.text;
  expect((await step("staged", { stage: "0", reading: " " })) as object).toMatchObject({ init: { status: 400 } });
  expect((await at()).at).toBe(0);
  await step("staged", { stage: "0", reading: "题眼是城市更新" });
  expect(await step("staged", { stage: "0", reading: "又一次" })).toMatchObject({ init: { status: 409 } });
  expect(JSON.stringify(await at())).not.toContain(framework.points[0]!.text);
  await step("staged", { stage: "1", points: "一、花心思" });
  expect((await at()).opened.at(1)?.judged).toMatchObject({ kind: "report" });
  await step("staged", { stage: "2" });
  expect(JSON.stringify(await at())).not.toContain(last);
  await step("staged", { stage: "3" });
  expect(await at()).toMatchObject({ at: 4, ask: null });
  expect(JSON.stringify(await at())).toContain(last);
  expect((await study("open-f", "staged", VISITOR)).view.at).toBe(0);
  await step("staged", { intent: "restart" });
  expect((await at()).at).toBe(0);
  expect((await getPack({ packId: "open" }))?.title).toBe("街区更新");
});

it("leaves a finished study as it was when its form is sent a second time, from another tab or by a double click", async () => {
  const first = { stage: "0", "head-0": framework.points[0]!.text };
  await step("recall", first);
  const shown = (await study("open-f", "recall", CANDIDATE)).view;
  expect(shown.opened[0]?.judged).toMatchObject({ kind: "report", text: expect.stringContaining("1. ") });
  expect(await step("recall", { stage: "0", "head-0": "乱写一句" })).toMatchObject({ init: { status: 409 } });
  expect((await study("open-f", "recall", CANDIDATE)).view).toEqual(shown);
  await step("recall", { intent: "restart" });
  expect((await study("open-f", "recall", CANDIDATE)).view.at).toBe(0);
});
