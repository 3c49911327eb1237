import { beforeEach, describe, expect, it } from "vitest";
import type { QuestionContent } from "@content/contract/question";
import { database } from "@db/client/database";
import { insertDrill } from "@db/queries/content/drills";
import { insertMaterialIfNew } from "@db/queries/content/materials";
import { insertPack } from "@db/queries/content/packs";
import { insertQuestion } from "@db/queries/content/questions";
import type { Viewer } from "~/domain/access/viewer";
import { DRILL_MATERIAL, SAMPLE_DRILLS } from "../../../tests/factories/drills";
import { loadContext, routeArgs, TEST_ORIGIN } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { loadMade } from "./load-made.server";
import { action, loader } from "./route";

const NOW = Date.UTC(2026, 9, 1);
const TUTOR: Viewer = { kind: "account", personId: "t", role: "tutor", displayName: "老师", userName: "t" };
const context = loadContext({ viewer: TUTOR });

const content: QuestionContent = {
  title: "概括老旧小区的问题",
  stem: "概括材料中的问题。",
  requirements: "全面、准确。",
  limit: { kind: "unspecified", min: null, max: null, text: "" },
  family: "gist",
  genre: null,
  identity: null,
  marks: null,
  minutes: null,
  materials: [{ key: "m1", title: DRILL_MATERIAL.title, hash: DRILL_MATERIAL.hash }],
  rubric: {
    version: 1,
    title: "要点",
    mode: "points",
    marks: null,
    points: [
      {
        id: "p1",
        label: "停车难",
        marks: null,
        source: [{ material: "m1", start: 0, end: 4 }],
        expressions: [{ allOf: [["车位"]], role: "whole" }],
      },
    ],
  },
  referenceAnswer: null,
  outlines: [],
  inferred: true,
  made: "gist-problems",
  provenance: { pack: "estate", line: 5 },
};

let packId: string;
beforeEach(async () => {
  await openTestSchool();
  packId = await database().tx(async (tx) => {
    const { id } = await insertPack({ title: "老旧小区", origin: "imported", createdAt: NOW }, tx);
    await insertMaterialIfNew({ ...DRILL_MATERIAL, createdAt: NOW }, tx);
    const made = { packId: id, no: 7, madeKey: "q", title: content.title, family: "gist" as const, draft: content };
    await insertQuestion({ ...made, status: "draft", createdAt: NOW, updatedAt: NOW }, tx);
    for (const [index, inferred] of [false, true, false].entries()) {
      const drill = { ...SAMPLE_DRILLS["order-heads"], inferred, title: `排序${index + 1}` };
      const { kind, title } = drill;
      const row = { packId: id, madeKey: `d${index}`, kind, title, inferred, line: index + 1, createdAt: NOW };
      await insertDrill({ ...row, hash: `${index}`, content: drill, status: "draft" }, tx);
    }
    return id;
  });
});

const made = async (wanted: string) => {
  const loaded = await loadMade({ packId, wanted });
  if (!loaded) throw new Error("the pack is there");
  return loaded;
};
const statuses = async () => (await made("order-heads")).items.map(({ status }) => status);

function send(kind: string, fields: [string, string][]) {
  const url = new URL(`/desk/packs/${packId}/made?kind=${kind}`, TEST_ORIGIN);
  const request = new Request(url, { method: "POST", body: new URLSearchParams(fields) });
  return action(routeArgs(request, context, { packId }));
}

describe("what was made from a pack", () => {
  it("stands there by kind, with how much is published and how much is to be checked", async () => {
    const loaded = await made("order-heads");
    expect(loaded.questionKinds).toEqual([{ kind: "gist-problems", total: 1, published: 0, open: 1 }]);
    expect(loaded.drillKinds).toEqual([{ kind: "order-heads", total: 3, published: 0, open: 1 }]);
    expect(loaded.items.map(({ title, line }) => [title, line])).toEqual([
      ["排序1", 1],
      ["排序2", 2],
      ["排序3", 3],
    ]);
    expect((await made("poem")).kind).toBe("gist-problems");
    const [question] = (await made("gist-problems")).items;
    expect(question).toMatchObject({ line: 5, inferred: true, status: "draft", publishable: true });
    expect(question?.preview).toEqual([
      { part: "stem", entries: [{ text: content.stem }, { text: "全面、准确。" }] },
      { part: "points", entries: [{ text: "停车难", sources: ["车位不足"] }] },
    ]);
  });

  it.each(Object.values(SAMPLE_DRILLS))("shows the key of a $kind drill before it is published", async (drill) => {
    const { kind, title, inferred } = drill;
    await database().tx((tx) =>
      insertDrill(
        {
          packId,
          madeKey: "k",
          kind,
          title,
          inferred,
          line: 9,
          hash: "k",
          content: drill,
          status: "draft",
          createdAt: NOW,
        },
        tx,
      ),
    );
    const item = (await made(kind)).items.at(-1);
    expect(item?.preview.length).toBeGreaterThan(0);
    for (const { entries } of item?.preview ?? []) {
      expect(entries.length).toBeGreaterThan(0);
      for (const { text } of entries) expect(text).not.toBe("");
    }
  });

  it("is not there for a pack that is not there", async () => {
    const request = new Request(new URL("/desk/packs/absent/made", TEST_ORIGIN));
    await expect(loader(routeArgs(request, context, { packId: "absent" }))).rejects.toMatchObject({ status: 404 });
  });
});

describe("a tutor's decision", () => {
  it("publishes one, takes it out again, and publishes it once more", async () => {
    const ref = (await made("order-heads")).items[1]?.ref ?? "";
    const published = await send("order-heads", [["publish", ref]]);
    expect((published as Response).headers.get("Location")).toContain("kind=order-heads&published=1");
    expect(await statuses()).toEqual(["draft", "published", "draft"]);
    await send("order-heads", [["withdraw", ref]]);
    expect(await statuses()).toEqual(["draft", "withdrawn", "draft"]);
    await send("order-heads", [["publish", ref]]);
    expect(await statuses()).toEqual(["draft", "published", "draft"]);
  });

  it("publishes by the group what nothing was inferred in, and ticked items whatever they are", async () => {
    await send("order-heads", [["intent", "checked"]]);
    expect(await statuses()).toEqual(["published", "draft", "published"]);
    const ref = (await made("order-heads")).items[1]?.ref ?? "";
    await send("order-heads", [
      ["intent", "selected"],
      ["item", ref],
    ]);
    expect(await statuses()).toEqual(["published", "published", "published"]);
  });

  it("publishes a question as any other and takes it out of the bank", async () => {
    const question = async () => (await made("gist-problems")).items[0];
    const ref = (await question())?.ref ?? "";
    await send("gist-problems", [["publish", ref]]);
    expect(await question()).toMatchObject({ status: "published", publishable: false, changed: false });
    await send("gist-problems", [["withdraw", ref]]);
    expect(await question()).toMatchObject({ status: "withdrawn", publishable: true });
    await send("gist-problems", [["publish", ref]]);
    expect(await question()).toMatchObject({ status: "published" });
  });

  it("without anything selected, or for an item of another kind, changes nothing and says so", async () => {
    const foreign = (await made("gist-problems")).items[0]?.ref ?? "";
    for (const fields of [[["intent", "selected"]], [["publish", foreign]], [["withdraw", "drill:absent"]]]) {
      expect(await send("order-heads", fields as [string, string][])).toMatchObject({
        data: { refused: [] },
        init: { status: 400 },
      });
    }
    expect(await statuses()).toEqual(["draft", "draft", "draft"]);
  });
});
