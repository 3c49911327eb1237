import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { keptQuery, keptWrite, type Place } from "@db/client/kept-query";
import { insertPerson } from "@db/queries/people/people";
import { getHeadAndLease, setHead } from "@db/queries/attempts/answer-heads";
import type { Tables } from "@db/client/types";
import { indexedDatabase } from "~/services/search/indexed-database.server";
import type { Suite } from "./suite";
import { NOW, person, seedAttempt } from "./sample-rows";

type Named = { userName: string };

export function keptQuerySuite({ fresh }: Suite): void {
  it("is built once for a connection, and answers each time by the values it is asked with", async () => {
    const db = await fresh();
    let built = 0;
    const byName = keptQuery((on, place: Place<Named>) => {
      built += 1;
      const { people } = on.tables;
      return on
        .select({ id: people.id })
        .from(people)
        .where(eq(people.userName, place("userName")));
    });
    const [a, b] = await db.tx(async (tx) => [
      await insertPerson(person({ userName: "a" }), tx),
      await insertPerson(person({ userName: "b" }), tx),
    ]);
    expect(await db.ask(byName, { userName: "a" })).toEqual([{ id: a.id }]);
    expect(await db.ask(byName, { userName: "b" })).toEqual([{ id: b.id }]);
    expect(await db.ask(byName, { userName: "none" })).toEqual([]);
    expect(built).toBe(1);
  });

  it("sees in a transaction what the transaction wrote, and nothing of it outside once that was undone", async () => {
    const db = await fresh();
    const { attempt } = await db.tx(seedAttempt);
    const head = { attemptId: attempt.id, number: 9, clientKey: "k", hash: "ab".repeat(32), text: "停车难。" };
    const undone = db.tx(async (tx) => {
      await setHead({ ...head, charCount: 4, receivedAt: NOW, sinceWhole: 0 }, tx, { page: "one", at: NOW });
      expect(await getHeadAndLease(head, tx)).toMatchObject({ head, lease: { page: "one", at: NOW } });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await getHeadAndLease(head, db)).toMatchObject({ head: { number: 1 }, lease: null });
  });

  it("tells whoever watches a table of a kept write as of any other", async () => {
    const db = await fresh();
    const written: unknown[] = [];
    const into = (tables: Tables) => {
      written.push(tables.libraryEntries);
      return tables.libraryEntries;
    };
    const forget = keptWrite(into, (tx, place: Place<{ id: string }>) => {
      const { libraryEntries } = tx.tables;
      return tx.delete(libraryEntries).where(eq(libraryEntries.id, place("id")));
    });
    await indexedDatabase(db).tx((tx) => tx.put(forget, { id: "none" }));
    expect(written).toEqual([db.tables.libraryEntries]);
  });
}
