import { expect, it } from "vitest";
import type { Tx } from "@db/client/types";
import {
  changeClipping,
  countClippings,
  getClipping,
  insertClippings,
  listClippings,
  listClippingTags,
  removeClipping,
} from "@db/queries/clippings/clippings";
import { insertPerson } from "@db/queries/people/people";
import type { NewClipping } from "@db/schema/rows";
import { NOW, person } from "../sample-rows";
import type { Suite } from "../suite";

const rowOf = (id: string, personId: string, changes: Partial<NewClipping> = {}): NewClipping => ({
  ...{ id, personId, kind: "sentence", text: `第${id}句`, source: null, sourceDate: null, topics: [], uses: [] },
  ...{ packId: null, createdAt: NOW, updatedAt: NOW },
  ...changes,
});

async function seed(tx: Tx) {
  const one = (await insertPerson(person(), tx)).id;
  const other = (await insertPerson(person({ userName: "other" }), tx)).id;
  await insertClippings(
    [
      rowOf("a", one, { topics: ["治理", "民生"], uses: ["结尾"], createdAt: NOW + 1 }),
      rowOf("b", one, { kind: "figure", text: "降了30%，见Report", source: "城市日报", topics: ["治理能力"] }),
      rowOf("c", one, { text: "摘自专题", packId: "p1", topics: ['引"号\\'], createdAt: NOW - 1 }),
      rowOf("d", other, { topics: ["治理"] }),
    ],
    tx,
  );
  return { one, other };
}

export function clippingSuite({ fresh }: Suite): void {
  it("narrows a person's clippings by kind, whole tag and every word, newest first", async () => {
    const db = await fresh();
    const { one } = await db.tx(seed);
    const ids = async (filter: object, window = { limit: 9, offset: 0 }) => {
      const found = await listClippings({ personId: one, withoutPacks: [], ...filter, ...window }, db);
      return [...found.rows.map(({ id }) => id), found.total];
    };
    expect(await ids({})).toEqual(["a", "b", "c", 3]);
    expect(await ids({}, { limit: 1, offset: 1 })).toEqual(["b", 3]);
    expect(await ids({ kind: "figure" })).toEqual(["b", 1]);
    expect(await ids({ topic: "治理" })).toEqual(["a", 1]);
    expect(await ids({ topic: '引"号\\' })).toEqual(["c", 1]);
    expect(await ids({ use: "结尾" })).toEqual(["a", 1]);
    expect(await ids({ words: "30% 城市" })).toEqual(["b", 1]);
    expect(await ids({ words: "report" })).toEqual(["b", 1]);
    expect(await ids({ words: "治理" })).toEqual(["a", "b", 2]);
    expect(await ids({ words: "治理 没有的词" })).toEqual([0]);
  });

  it("has nothing of a topic that is kept back now, in lists, tags and single ones, but counts it", async () => {
    const db = await fresh();
    const { one } = await db.tx(seed);
    const whose = { personId: one, withoutPacks: ["p1"] };
    expect((await listClippings({ ...whose, limit: 9, offset: 0 }, db)).total).toBe(2);
    expect(await listClippingTags(whose, db)).toHaveLength(2);
    expect(await getClipping({ ...whose, clippingId: "c" }, db)).toBeNull();
    expect(await getClipping({ personId: one, withoutPacks: [], clippingId: "c" }, db)).not.toBeNull();
    expect(await countClippings({ personId: one }, db)).toBe(3);
  });

  it("changes and removes only the person's own, and never writes over an id that stands", async () => {
    const db = await fresh();
    const { one, other } = await db.tx(seed);
    const before = await getClipping({ personId: other, withoutPacks: [], clippingId: "d" }, db);
    if (!before) throw new Error("nothing was seeded");
    const change = { ...before, text: "改过", updatedAt: NOW + 5 };
    const { kind, text, source, sourceDate, topics, uses, updatedAt } = change;
    const changed = { kind, text, source, sourceDate, topics, uses, updatedAt };
    expect(await db.tx((tx) => changeClipping({ clippingId: "d", personId: one, change: changed }, tx))).toBe(false);
    await db.tx((tx) => removeClipping({ clippingId: "d", personId: one }, tx));
    expect(await db.tx((tx) => insertClippings([rowOf("d", one)], tx))).toBe(0);
    expect(await getClipping({ personId: other, withoutPacks: [], clippingId: "d" }, db)).toEqual(before);
    expect(await db.tx((tx) => changeClipping({ clippingId: "d", personId: other, change: changed }, tx))).toBe(true);
    expect(await getClipping({ personId: other, withoutPacks: [], clippingId: "d" }, db)).toEqual(change);
    await db.tx((tx) => removeClipping({ clippingId: "d", personId: other }, tx));
    expect(await countClippings({ personId: other }, db)).toBe(0);
  });
}
