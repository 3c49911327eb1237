import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database, Tx } from "@db/client/types";
import { containsText } from "@db/dialect/contains-text";
import { hasTable } from "@db/dialect/has-table";
import { inTextOrder } from "@db/dialect/in-text-order";
import { insertPerson, listPeople } from "@db/queries/people/people";
import { insertAuditEvent, listAuditEvents } from "@db/queries/operations/audit";
import { countHit } from "@db/queries/operations/rate-limits";
import type { Suite } from "./suite";
import { NOW, person } from "./sample-rows";

const add = (names: readonly (string | null)[]) => async (tx: Tx) => {
  for (const [no, name] of names.entries()) {
    await insertPerson(person({ userName: name, displayName: `${no}` }), tx);
  }
};

async function found(db: Database, search: string): Promise<(string | null)[]> {
  const { people } = db.tables;
  const rows = await db
    .select({ userName: people.userName })
    .from(people)
    .where(containsText(people.userName, search, db));
  return rows.map(({ userName }) => userName).sort();
}

/** What db/dialect promises of both databases, whatever PostgreSQL's locale is. */
export function dialectSuite({ fresh, empty }: Suite): void {
  it("finds a text in any case of A–Z, and other letters only as they are written", async () => {
    const db = await fresh();
    await db.tx(add(["Lin-ABC", "ÉCOLE", "école", "ＡＢ", "ａｂ", "王小明"]));
    expect(await found(db, "lin-abc")).toEqual(["Lin-ABC"]);
    expect(await found(db, "-aBc")).toEqual(["Lin-ABC"]);
    expect(await found(db, "É")).toEqual(["ÉCOLE"]);
    expect(await found(db, "éC")).toEqual(["école"]);
    expect(await found(db, "ａ")).toEqual(["ａｂ"]);
    expect(await found(db, "小明")).toEqual(["王小明"]);
    expect(await found(db, "𠮷")).toEqual([]);
  });

  it("takes the signs of a pattern for themselves, and quotes, ends and U+0000 do no harm", async () => {
    const db = await fresh();
    const names = ["100%", "100_", "1000", "a\\b", "it's", '"q"', "𠮷野家"];
    await db.tx(add(names));
    for (const search of ["%", "_", "\\", "'", '"', "𠮷"]) {
      expect([search, await found(db, search)]).toEqual([search, names.filter((name) => name.includes(search))]);
    }
    expect(await found(db, "0%")).toEqual(["100%"]);
    for (const search of ["\u0000", "1\u00000", "'; drop table people; --", "\ud83d", "%".repeat(5_000)]) {
      expect([search.length, await found(db, search)]).toEqual([search.length, []]);
    }
    expect((await listPeople({ search: "\u0000", limit: 9, offset: 0 }, db)).total).toBe(0);
  });

  it("puts texts in the order of their code points, Chinese after Latin, and nothing before something", async () => {
    const db = await fresh();
    const names = ["乙", "b", "甲", null, "B", "a10", "a2", "_", "é", "Ａ", "𠮷"];
    await db.tx(add(names));
    const { people } = db.tables;
    const rows = await db.select({ userName: people.userName }).from(people).orderBy(inTextOrder(people.userName, db));
    const order = ["B", "_", "a10", "a2", "b", "é", "乙", "甲", "Ａ", "𠮷"];
    expect(rows.map(({ userName }) => userName)).toEqual([null, ...order]);
  });

  it("keeps whole numbers as far as JavaScript counts them, times before 1970 and halves as they are", async () => {
    const db = await fresh();
    const times = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, -1, 4_102_444_800_000];
    await db.tx(async (tx) => {
      for (const at of times) await insertAuditEvent({ at, action: "a", details: { at, half: 0.5, tiny: 1e-9 } }, tx);
    });
    const events = await listAuditEvents({ limit: 9 }, db);
    expect(events.map(({ at }) => at)).toEqual([...times].sort((a, b) => b - a));
    for (const { at, details } of events) expect(details).toEqual({ at, half: 0.5, tiny: 1e-9 });
  });

  it("gives counts as numbers, and none of an empty table", async () => {
    const db = await fresh();
    expect(await db.$count(db.tables.people)).toBe(0);
    expect((await listPeople({ limit: 9, offset: 0 }, db)).total).toBe(0);
    await db.tx(add(["a", "b"]));
    expect((await listPeople({ limit: 1, offset: 0 }, db)).total).toBe(2);
  });

  it("changes the row that is there instead of adding another, whoever of many came first", async () => {
    const db = await fresh();
    const hit = () => db.tx((tx) => countHit({ key: "k", windowMs: 1_000, now: NOW }, tx));
    await Promise.all(Array.from({ length: 8 }, hit));
    const rows = await db.select().from(db.tables.rateLimits);
    expect(rows.map(({ key, count }) => [key, count])).toEqual([["k", 8]]);
  });

  it("tells true from false in conditions, and reads words out of JSON", async () => {
    const db = await fresh();
    const details = { yes: true, title: "城市“更新”", nested: { no: false } };
    await db.tx((tx) => insertAuditEvent({ at: NOW, action: "a", details }, tx));
    const { auditEvents } = db.tables;
    const titled = (title: string) =>
      db.$count(auditEvents, containsText(sql`${auditEvents.details} ->> 'title'`, title, db));
    expect([await titled("“更新”"), await titled("更新城市")]).toEqual([1, 0]);
    const [event] = await db.select().from(auditEvents);
    expect(event?.details).toEqual(details);
  });

  it("knows which tables there are", async () => {
    const db = await fresh();
    expect([await hasTable("people", db), await hasTable("no_such_table", db)]).toEqual([true, false]);
    expect(await hasTable("people", await empty())).toBe(false);
  });
}
