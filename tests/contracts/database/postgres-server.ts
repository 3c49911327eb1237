import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { EMPTY_ALL_TABLES, type Engine, type RunningEngine } from "./engines";

const binaries = postgresBinaries();

export type PostgresServer = RunningEngine & {
  /** Of the process that all others of the server are children of. */
  pid(): number | null;
  /** The address of a database without tables. */
  emptyAddress(): Promise<string>;
  /** Ends it as `pg_ctl stop -m immediate` does: every connection breaks off, and nothing is put in order. */
  breakOff(): Promise<void>;
  /** Starts it again at the same address, where it puts in order what was left; both make `pg_ctl restart -m immediate`. */
  startAgain(): Promise<void>;
};

/** Of the server's own, as `max_connections`. Unless `fsync` is said nothing waits for the disk, since no test pulls the plug. */
type Settings = Record<string, string | number>;

export const postgresServer: Omit<Engine, "start"> & { start(settings?: Settings): Promise<PostgresServer> } = {
  name: "PostgreSQL",
  missing: binaries === null ? "no initdb and postgres found in /usr/lib/postgresql/*/bin or PATH" : null,
  readsBesideTx: true,
  async start(settings = {}) {
    if (binaries === null) throw new Error("PostgreSQL is not installed");
    const user = unprivilegedUser();
    const folder = mkdtempSync(join(tmpdir(), "contract-postgres-"));
    if (user) chownSync(folder, user.uid, user.gid);
    const data = join(folder, "data");
    const env: NodeJS.ProcessEnv = { ...process.env, HOME: folder, LC_ALL: "C.UTF-8" };
    const options = { ...user, cwd: folder, env };
    execFileSync(join(binaries, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N"], {
      ...options,
      stdio: "pipe",
    });
    const port = await freePort();
    const words = Object.entries({ fsync: "off", ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const launch = async () => {
      const launched = spawn(
        join(binaries, "postgres"),
        ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder, ...words],
        { ...options, stdio: ["ignore", "ignore", "pipe"] },
      );
      await ready(launched);
      return launched;
    };
    let server = await launch();
    const end = async (signal: NodeJS.Signals) => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const over = new Promise((resolve) => server.once("exit", resolve));
      server.kill(signal);
      await over;
    };
    const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
    let made = 0;
    const run = async (name: string, statement: string) => {
      const client = new pg.Client({ connectionString: address(name) });
      await client.connect();
      await client.query(statement);
      await client.end();
    };
    const create = async () => {
      const name = `contract_${(made += 1)}`;
      await run("postgres", `create database ${name}`);
      return name;
    };
    const empty = async () => {
      const name = await create();
      return { name, db: await openDatabase({ url: address(name) }) };
    };
    let migrated: string | null = null;
    return {
      pid: () => server.pid ?? null,
      emptyAddress: async () => address(await create()),
      empty: async () => (await empty()).db,
      async fresh() {
        if (migrated !== null) {
          await run(migrated, EMPTY_ALL_TABLES);
          return openDatabase({ url: address(migrated) });
        }
        const { name, db } = await empty();
        await migrateDatabase(db);
        migrated = name;
        return db;
      },
      breakOff: () => end("SIGQUIT"),
      async startAgain() {
        server = await launch();
      },
      async stop() {
        await end("SIGINT");
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

function postgresBinaries(): string | null {
  const base = "/usr/lib/postgresql";
  const installed = existsSync(base) ? readdirSync(base).map((version) => join(base, version, "bin")) : [];
  const onPath = (process.env["PATH"] ?? "").split(delimiter);
  const has = (folder: string) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"));
  return [...installed.sort().reverse(), ...onPath].find(has) ?? null;
}

/** PostgreSQL refuses to run as root: its own user, or nobody. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const number = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
      return { uid: number("-u"), gid: number("-g") };
    } catch {
      continue; // no such user: try the next
    }
  }
  return undefined;
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("database system is ready to accept connections")) resolve();
    });
    server.once("exit", (code) => reject(new Error(`postgres ended with ${code}: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
