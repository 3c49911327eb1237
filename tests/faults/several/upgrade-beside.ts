import { expect } from "vitest";
import { strangerClient } from "../../e2e/fixtures/clients";
import { startSchool } from "../../e2e/fixtures/school/start-school";
import { nextVersion } from "./next-version";
import { logged, somebodyElse, untilReadiness, type Pair } from "./pair";
import { begin, checkRooms, openRooms, writeMeanwhile } from "./writing";

const GOOD = ["create table umbrellas (id text primary key)", "alter table attempts add column weather text"];
const BROKEN = [...GOOD, "alter table umbrella add column size int"];
const NOT_MIGRATED = "could not be brought up to date";
const WHY = `${NOT_MIGRATED} (relation "umbrella" does not exist); nothing was changed`;
const WHY_LOCKED = `${NOT_MIGRATED} (canceling statement due to lock timeout); nothing was changed`;

/**
 * The next version starts beside this one, which serves from the beginning to the end: first with a migration that fails, then
 * mended while somebody reads a table it changes and does not end, then twice at once. Leaves the database as it found it.
 */
export async function upgradeBeside(pair: Pair, { rooms: count, receipts }: { rooms: number; receipts: number }) {
  const { balancer, questions, processes, url } = pair;
  const [broken, mended] = [nextVersion(BROKEN), nextVersion(GOOD)];
  const said = processes.map((one) => logged(one).length);
  const before = await applied(url);
  const rooms = await openRooms(balancer.address, questions[0]!, count);
  const load = { address: balancer.address, rooms, seed: 1 };
  let started: Awaited<ReturnType<typeof startSchool>>[] = [];
  try {
    const { unheard } = await writeMeanwhile(load, async ({ more, calm }) => {
      await more(receipts);
      calm();
      const failed = await startSchool({ DATABASE_URL: url }, broken.folder).catch(String);
      expect(failed).toContain("ended with 1:");
      expect(failed).toContain(WHY);
      expect(await applied(url)).toEqual(before);
      await more(receipts);

      const reader = await somebodyElse(url);
      await reader.query("begin; lock table attempts in access share mode");
      const locked = await startSchool({ DATABASE_URL: url }, mended.folder).catch(String);
      await reader.end();
      expect(locked).toContain("ended with 1:");
      expect(locked).toContain(WHY_LOCKED);
      expect(await applied(url)).toEqual(before);
      await more(receipts);

      started = await Promise.all([1, 2].map(() => startSchool({ DATABASE_URL: url }, mended.folder)));
      const { migrations } = before;
      expect(await applied(url)).toEqual({ migrations: migrations + 1, column: 1, table: "umbrellas", locks: 0 });
      await more(receipts);
    });
    expect(unheard).toBe(0);
    await untilReadiness([...processes, ...started], 200);
    // What one version has begun goes on in the other, either way.
    const [old, next] = [processes[0], started[0]!];
    for (const [from, to] of [[old, next] as const, [next, old] as const]) {
      const client = strangerClient(from.address);
      const attemptId = await begin(client, questions[1]!);
      expect((await client.at(to.address).read(`/attempts/${attemptId}`)).status).toBe(200);
    }
    for (const [no, one] of processes.entries()) {
      expect(
        logged(one)
          .slice(said[no])
          .filter(({ level }) => level >= 50),
      ).toEqual([]);
    }
    // Started anew, the version before refuses what it does not know rather than guess.
    await processes[1].stop();
    await expect(processes[1].restart()).rejects.toThrow("was written by a newer version of this program");
    return await checkRooms(rooms);
  } finally {
    await Promise.all(started.map((one) => one.remove()));
    await undo(url, before.migrations);
    await processes[1].stop();
    await processes[1].restart();
    for (const { remove } of [broken, mended]) remove();
  }
}

/** What of the next version's migration is there, and the locks that are held for it. */
async function applied(url: string) {
  const client = await somebodyElse(url);
  const { rows } = await client.query<Record<"migrations" | "column" | "locks", number> & { table: string | null }>(
    `select (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
       (select count(*)::int from information_schema.columns where column_name = 'weather') as column,
       to_regclass('umbrellas')::text as table,
       (select count(*)::int from pg_locks where locktype = 'advisory') as locks`,
  );
  await client.end();
  return rows[0]!;
}

async function undo(url: string, migrations: number): Promise<void> {
  const client = await somebodyElse(url);
  await client.query("drop table if exists umbrellas");
  await client.query("alter table attempts drop column if exists weather");
  await client.query(
    "delete from drizzle.__drizzle_migrations where id not in (select id from drizzle.__drizzle_migrations order by created_at limit $1)",
    [migrations],
  );
  await client.end();
}
