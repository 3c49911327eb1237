import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { openDatabase } from "@db/client/open-database";
import { openPglite } from "@db/client/pglite";
import type { Database } from "@db/client/types";

/** A kind of database the suite runs on. */
export type Engine = {
  name: string;
  /** Why it cannot be run here, or null. */
  missing: string | null;
  /** Whether a read outside is answered while a transaction is open. */
  readsBesideTx: boolean;
  start(): Promise<RunningEngine>;
};

export type RunningEngine = {
  /** A new, empty database without tables. */
  open(): Promise<Database>;
  stop(): Promise<void>;
};

export const sqliteFile: Engine = {
  name: "SQLite in a file",
  missing: null,
  readsBesideTx: true,
  async start() {
    const folder = mkdtempSync(join(tmpdir(), "contract-sqlite-"));
    let made = 0;
    return {
      open: () => openDatabase({ url: `file:${join(folder, `${(made += 1)}.db`)}` }),
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

export const pglite: Engine = {
  name: "PGlite",
  missing: null,
  readsBesideTx: false,
  async start() {
    const client = await PGlite.create();
    return {
      async open() {
        await client.exec("drop schema if exists drizzle cascade; drop schema public cascade; create schema public");
        return openPglite(client);
      },
      stop: () => client.close(),
    };
  },
};

const binaries = postgresBinaries();

export const postgresServer: Engine = {
  name: "PostgreSQL",
  missing: binaries === null ? "no initdb and postgres found in /usr/lib/postgresql/*/bin or PATH" : null,
  readsBesideTx: true,
  async start() {
    if (binaries === null) throw new Error("PostgreSQL is not installed");
    const user = unprivilegedUser();
    const folder = mkdtempSync(join(tmpdir(), "contract-postgres-"));
    if (user) chownSync(folder, user.uid, user.gid);
    const data = join(folder, "data");
    const options = { ...user, cwd: folder, env: { PATH: process.env["PATH"], HOME: folder, LC_ALL: "C.UTF-8" } };
    execFileSync(join(binaries, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N"], options);
    const port = await freePort();
    const server = spawn(
      join(binaries, "postgres"),
      ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder, "-c", "fsync=off"],
      { ...options, stdio: ["ignore", "ignore", "pipe"] },
    );
    await ready(server);
    const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
    let made = 0;
    return {
      async open() {
        const name = `contract_${(made += 1)}`;
        const admin = new pg.Client({ connectionString: address("postgres") });
        await admin.connect();
        await admin.query(`create database ${name}`);
        await admin.end();
        return openDatabase({ url: address(name) });
      },
      async stop() {
        const over = new Promise((resolve) => server.once("exit", resolve));
        server.kill("SIGINT");
        await over;
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
