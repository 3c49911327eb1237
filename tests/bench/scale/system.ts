import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import SqliteFile from "better-sqlite3";
import type { PostgresServer } from "../../contracts/database/postgres-server";
import { freePort, startSchool, type School } from "../../e2e/fixtures/school/start-school";
import { addWriters, type Writer } from "../autosave/writers";
import { watchServer, type ServerCounts } from "./server-counts";
import { diskWrites } from "./disk-writes";
import { workOf, workOfFamily, type Work } from "./work";

/** Everything's work and counts at one moment. */
export type Moment = {
  at: number;
  app: Work;
  database: Work;
  balancer: Work;
  load: Work;
  disks: number | null;
  counts: ServerCounts | null;
};

/** One installation under load: its processes behind a balancer, and what its database says of itself. */
export type System = {
  name: string;
  /** The settings of its database that the figures depend on. */
  settings: string;
  /** Of the balancer. */
  port: number;
  writers: Writer[];
  moment(): Promise<Moment>;
  /** Bytes of each table with its indexes; of SQLite's file as a whole. */
  sizes(): Promise<Map<string, number>>;
  remove(): Promise<void>;
};

type Setup = { processes: number; writers: number };

export async function onPostgres(server: PostgresServer, { processes, writers }: Setup): Promise<System> {
  const url = await server.emptyAddress();
  // The first alone, which fills the database, and the others once the writers are in it.
  const schools = [await startSchool({ DATABASE_URL: url })];
  await schools[0]?.stop();
  const people = await addWriters(url, writers);
  await schools[0]?.restart();
  for (let no = 1; no < processes; no += 1) schools.push(await startSchool({ DATABASE_URL: url }));
  const watch = await watchServer(url);
  return underLoad({
    name: `PostgreSQL, ${processes === 1 ? "1 process" : `${processes} processes`}`,
    settings: await watch.settings(),
    schools,
    writers: people,
    database: () => workOfFamily(server.pid()),
    counts: watch.counts,
    sizes: watch.tableSizes,
    close: watch.close,
  });
}

export async function onSqlite({ writers }: Pick<Setup, "writers">): Promise<System> {
  const school = await startSchool();
  const path = join(school.dataDir, "app.db");
  await school.stop();
  const people = await addWriters(`file:${path}`, writers);
  await school.restart();
  return underLoad({
    name: "SQLite, 1 process",
    settings: "synchronous=FULL, journal_mode=WAL",
    schools: [school],
    writers: people,
    // It works inside the process.
    database: async () => 0,
    counts: async () => null,
    sizes: async () => {
      const file = new SqliteFile(path);
      file.pragma("wal_checkpoint(FULL)");
      const [pages, size] = ["page_count", "page_size"].map((name) => Number(file.pragma(name, { simple: true })));
      file.close();
      return new Map([["the file", (pages ?? 0) * (size ?? 0)]]);
    },
    close: async () => undefined,
  });
}

type Parts = {
  name: string;
  settings: string;
  schools: School[];
  writers: Writer[];
  database(): Promise<Work>;
  counts(): Promise<ServerCounts | null>;
  sizes(): Promise<Map<string, number>>;
  close(): Promise<void>;
};

async function underLoad({ name, settings, schools, writers, database, counts, sizes, close }: Parts): Promise<System> {
  const port = await freePort();
  const words = [join(import.meta.dirname, "balancer.mjs"), `${port}`, ...schools.map((school) => `${school.port}`)];
  const balancer = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  await once(balancer.stdout, "data");
  return {
    name,
    settings,
    port,
    writers,
    async moment() {
      const [app, ofDatabase, ofBalancer, load, disks, counted] = await Promise.all([
        workOf(schools.map((school) => school.pid())),
        database(),
        workOf([balancer.pid ?? null]),
        workOf([process.pid]),
        diskWrites(),
        counts(),
      ]);
      return { at: performance.now(), app, database: ofDatabase, balancer: ofBalancer, load, disks, counts: counted };
    },
    sizes,
    async remove() {
      balancer.kill();
      await once(balancer, "exit");
      await close();
      for (const school of schools) await school.remove();
    },
  };
}
