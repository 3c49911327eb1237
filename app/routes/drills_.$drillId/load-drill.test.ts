import { beforeAll, describe, expect, it } from "vitest";
import type { Drill } from "@content/contract/drill";
import { database } from "@db/client/database";
import { insertDrill, markDrillPublished } from "@db/queries/content/drills";
import { insertMaterialIfNew } from "@db/queries/content/materials";
import { insertPack } from "@db/queries/content/packs";
import { STRANGER, type Viewer } from "~/domain/access/viewer";
import { loadDrills, readFilter } from "../drills/load-drills.server";
import { DRILL_MATERIAL, KEY_WORDS, SAMPLE_DRILLS } from "../../../tests/factories/drills";
import { formRequest, loadContext, pageRequest, routeArgs } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { MAX_LENGTH } from "./read-answer";
import { action, loader } from "./route";

const NOW = Date.UTC(2026, 9, 1);
const TUTOR: Viewer = { kind: "account", personId: "t", role: "tutor", displayName: "老师", userName: "t" };
const ids = new Map<string, string>();

beforeAll(async () => {
  await openTestSchool();
  await database().tx(async (tx) => {
    const pack = await insertPack({ title: "老旧小区", origin: "imported", createdAt: NOW }, tx);
    await insertMaterialIfNew({ ...DRILL_MATERIAL, createdAt: NOW }, tx);
    const drills: [string, Drill][] = [...Object.entries(SAMPLE_DRILLS), ["draft", SAMPLE_DRILLS["read-prompt"]]];
    for (const [madeKey, content] of drills) {
      const { kind, title, inferred } = content;
      const row = { packId: pack.id, madeKey, kind, title, inferred, line: 3, hash: madeKey, content, createdAt: NOW };
      const drill = await insertDrill({ ...row, status: "draft" }, tx);
      ids.set(madeKey, drill.id);
      if (madeKey !== "draft") await markDrillPublished({ drill, at: NOW, by: null }, tx);
    }
  });
});

const idOf = (name: string) => ids.get(name) ?? "";
const read = (name: string, viewer: Viewer = STRANGER) => {
  const path = `/drills/${idOf(name)}`;
  return loader(routeArgs(pageRequest(path), loadContext({ viewer }), { drillId: idOf(name) }));
};
const work = (name: string, fields: Record<string, string>) => {
  const path = `/drills/${idOf(name)}`;
  return action(routeArgs(formRequest(path, fields), loadContext(), { drillId: idOf(name) }));
};
const resultOf = async (name: string, fields: Record<string, string>) => {
  const answered = await work(name, fields);
  if (!("result" in answered)) throw new Error("the answer was refused");
  return answered.result;
};

describe("the page of a drill", () => {
  it.each(Object.values(SAMPLE_DRILLS))(
    "of kind $kind sends no word of the key before it is answered",
    async (drill) => {
      const sent = JSON.stringify(await read(drill.kind));
      for (const words of KEY_WORDS[drill.kind]) expect(sent).not.toContain(words);
      expect(sent).not.toMatch(/rubric|"source"|hash|provenance/);
    },
  );

  it("is not there for a learner while the drill is a draft, and is for a tutor", async () => {
    await expect(read("draft")).rejects.toMatchObject({ status: 404 });
    await expect(work("draft", {})).rejects.toMatchObject({ status: 404 });
    await expect(read("absent")).rejects.toMatchObject({ status: 404 });
    expect((await read("draft", TUTOR)).drill.status).toBe("draft");
  });
});

describe("an answer in the page", () => {
  it("is read as its kind asks, and what makes no sense counts as not chosen", async () => {
    expect(await resultOf("find-points", { sentence: "m1:1" })).toMatchObject({ marks: { "m1:1": "found" } });
    expect(await resultOf("read-prompt", { "element-0": "scope", "element-1": "poem" })).toMatchObject({
      right: 1,
      parts: [{ chosen: "scope" }, { chosen: null }],
    });
    expect(await resultOf("order-heads", { "place-0": "1e1", "place-1": "99" })).toMatchObject({ right: 0 });
    expect(await resultOf("recall-heads", { "head-1": "增加车位" })).toMatchObject({ report: { share: 0.5 } });
    expect(await resultOf("condense-model", { text: "增设车位，清理楼道。" })).toMatchObject({ report: { share: 1 } });
    expect(await resultOf("expand-point", { text: "增设车位。" })).toMatchObject({ checks: { length: 4 } });
  });

  it.each(Object.values(SAMPLE_DRILLS))(
    "of kind $kind that holds nothing is asked for, and no key is sent",
    async (drill) => {
      const answered = await work(drill.kind, { text: " \n" });
      expect(answered).toMatchObject({ data: { result: null, refused: "unanswered" }, init: { status: 400 } });
      for (const words of KEY_WORDS[drill.kind]) expect(JSON.stringify(answered)).not.toContain(words);
    },
  );

  it("comes back to the form as it was sent", async () => {
    expect(await work("outline-model", { text: "一、增设车位" })).toMatchObject({ answer: { text: "一、增设车位" } });
  });

  it("that is longer than any answer is refused, and nothing of the key is sent", async () => {
    const refused = await work("condense-model", { text: "长".repeat(MAX_LENGTH + 1) });
    expect(refused).toMatchObject({ init: { status: 400 }, data: { result: null } });
  });
});

describe("the list of drills", () => {
  it("holds what is published, narrowed by kind and pack, each kind counted", async () => {
    const asked = { viewer: STRANGER, now: 1 };
    const all = await loadDrills({ kind: null, packId: null, page: 1 }, asked);
    expect([all.total, all.pages, all.kinds.length]).toEqual([8, 1, 8]);
    expect(all.packs).toMatchObject([{ title: "老旧小区" }]);
    expect((await loadDrills({ kind: "read-prompt", packId: null, page: 1 }, asked)).drills).toHaveLength(1);
    expect((await loadDrills({ kind: null, packId: "absent", page: 1 }, asked)).total).toBe(0);
    expect(JSON.stringify(all)).not.toContain("content");
  });

  it("leaves out what makes no sense in its address instead of refusing the page", () => {
    const filterOf = (search: string) => readFilter(new URL(`http://localhost/drills?${search}`));
    expect(filterOf("kind=poem&page=-3&pack=")).toEqual({ kind: null, packId: null, page: 1 });
    expect(filterOf("kind=order-heads&page=99999999999")).toMatchObject({ kind: "order-heads", page: 100_000 });
  });
});
