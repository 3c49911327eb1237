import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { isUniqueViolation } from "@db/client/errors";
import { getPersonByUserName, insertPerson } from "@db/queries/people/people";
import { countHit } from "@db/queries/operations/rate-limits";
import type { Suite } from "./suite";
import { NOW, person } from "./sample-rows";

/** Lets the event loop go round, as a real await on something else would. */
const turnOfTheLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

export function transactionSuite({ engine, fresh }: Suite): void {
  it("keeps what was written before and after an await", async () => {
    const db = await fresh();
    await db.tx(async (tx) => {
      await insertPerson(person({ userName: "a" }), tx);
      await turnOfTheLoop();
      await insertPerson(person({ userName: "b" }), tx);
    });
    expect(await db.$count(db.tables.people)).toBe(2);
  });

  it("runs what is to be done alone one after the other, also after one that failed", async () => {
    const db = await fresh();
    const seen: string[] = [];
    const work = (name: string) =>
      db.alone(async () => {
        seen.push(`${name} begins`);
        await db.tx((tx) => insertPerson(person({ userName: name }), tx));
        await turnOfTheLoop();
        seen.push(`${name} ends`);
        if (name === "b") throw new Error("b failed");
      });
    const [a, b, c] = await Promise.allSettled(["a", "b", "c"].map(work));
    expect([a?.status, b?.status, c?.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const names = seen.filter((line) => line.endsWith("begins")).map((line) => line.split(" ")[0]);
    expect(seen).toEqual(names.flatMap((name) => [`${name} begins`, `${name} ends`]));
    expect(await db.$count(db.tables.people)).toBe(3);
  });

  it("tells of no trouble while it can be written to", async () => {
    const db = await fresh();
    expect(await db.trouble()).toBeNull();
  });

  it("leaves nothing behind when the work throws after an await, and goes on working", async () => {
    const db = await fresh();
    const failing = db.tx(async (tx) => {
      await insertPerson(person(), tx);
      await turnOfTheLoop();
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await db.$count(db.tables.people)).toBe(0);
    await db.tx((tx) => insertPerson(person(), tx));
    expect(await db.$count(db.tables.people)).toBe(1);
  });

  it("loses none of 20 concurrent read-modify-writes", async () => {
    const db = await fresh();
    const { rateLimits } = db.tables;
    await db.tx((tx) => countHit({ key: "k", windowMs: 1000, now: NOW }, tx));
    const increment = () =>
      db.tx(async (tx) => {
        const [row] = await tx.select().from(rateLimits).where(eq(rateLimits.key, "k"));
        await turnOfTheLoop();
        await tx
          .update(rateLimits)
          .set({ count: (row?.count ?? 0) + 1 })
          .where(eq(rateLimits.key, "k"));
      });
    await Promise.all(Array.from({ length: 20 }, increment));
    const [row] = await db.select().from(rateLimits);
    expect(row?.count).toBe(21);
  });

  if (engine.readsBesideTx) {
    it("shows a read outside, while the transaction is open, only what is committed", async () => {
      const db = await fresh();
      await db.tx(async (tx) => {
        await insertPerson(person(), tx);
        expect(await getPersonByUserName({ userName: "lin" }, tx)).not.toBeNull();
        expect(await getPersonByUserName({ userName: "lin" }, db)).toBeNull();
      });
      expect(await getPersonByUserName({ userName: "lin" }, db)).not.toBeNull();
    });
  }

  it("shows a read that was begun during a transaction nothing that is rolled back", async () => {
    const db = await fresh();
    const reads: Promise<unknown>[] = [];
    const failing = db.tx(async (tx) => {
      await insertPerson(person(), tx);
      reads.push(getPersonByUserName({ userName: "lin" }, db));
      await turnOfTheLoop();
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await Promise.all(reads)).toEqual([null]);
  });

  it("lets a second write wait for the first without holding up the event loop", async () => {
    const db = await fresh();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const first = db.tx(async (tx) => {
      await insertPerson(person({ userName: "first" }), tx);
      await held;
    });
    const second = db.tx((tx) => insertPerson(person({ userName: "second" }), tx));
    const began = performance.now();
    for (let turn = 0; turn < 50; turn += 1) await turnOfTheLoop();
    // Less than SQLite would wait in its own code.
    expect(performance.now() - began).toBeLessThan(4_000);
    letGo();
    await Promise.all([first, second]);
    expect(await db.$count(db.tables.people)).toBe(2);
  });

  it("refuses a tx() inside a tx() instead of waiting for itself", async () => {
    const db = await fresh();
    const nested = db.tx(async () => db.tx(async () => 1));
    await expect(nested).rejects.toThrow("inside tx()");
    expect(await db.tx(async () => 2)).toBe(2);
  });

  it("names a unique violation and undoes the whole transaction", async () => {
    const db = await fresh();
    await db.tx((tx) => insertPerson(person(), tx));
    const again = db.tx(async (tx) => {
      await insertPerson(person({ userName: "other" }), tx);
      await insertPerson(person(), tx);
    });
    const error: unknown = await again.catch((reason: unknown) => reason);
    expect(isUniqueViolation(error)).toBe(true);
    expect(await db.$count(db.tables.people)).toBe(1);
  });

  it("undoes only the one that fails among many that write at once", async () => {
    const db = await fresh();
    const names = Array.from({ length: 30 }, (_, index) => `writer-${index}`);
    const settled = await Promise.allSettled(
      names.map((userName, index) =>
        db.tx(async (tx) => {
          await insertPerson(person({ userName }), tx);
          if (index % 3 === 0) throw new Error(`no ${userName}`);
          return userName;
        }),
      ),
    );
    expect(settled.map((result) => (result.status === "fulfilled" ? result.value : String(result.reason)))).toEqual(
      names.map((name, index) => (index % 3 === 0 ? `Error: no ${name}` : name)),
    );
    const kept = await db.select({ userName: db.tables.people.userName }).from(db.tables.people);
    expect(kept.map(({ userName }) => userName).sort()).toEqual(names.filter((_, index) => index % 3 !== 0).sort());
  });

  it("finishes the writes under way before it closes", async () => {
    const db = await fresh();
    let committed = false;
    const writing = db.tx(async (tx) => {
      await turnOfTheLoop();
      await insertPerson(person(), tx);
      committed = true;
    });
    await db.close();
    await writing;
    expect(committed).toBe(true);
    await expect(db.tx(async () => 1)).rejects.toThrow();
  });
}
