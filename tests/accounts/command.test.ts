import { beforeEach, expect, it, vi } from "vitest";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandIo } from "~/cli/command";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
import { resetPassword } from "~/services/accounts/entry/reset-password.server";
import { addAccount } from "../factories/people";

const folder = vi.hoisted(() => ({ path: "" }));

vi.mock("~/server/env.server", async (original) => ({
  ...(await original<object>()),
  environment: () => ({ dataDir: folder.path, databaseUrl: join(folder.path, "app.db"), logLevel: "silent" }),
}));

/** Opens the database that the command opens too: a second process, as far as SQLite can tell. */
async function withDatabase(work: () => Promise<void>): Promise<void> {
  const db: Database = await openDatabase({ url: join(folder.path, "app.db") });
  await migrateDatabase(db);
  useDatabase(db);
  await work().finally(() => db.close());
}

async function run(...words: string[]) {
  const { command } = await import("~/cli/school/account");
  const written = { out: "", err: "" };
  const refuse = () => Promise.reject(new Error("nothing is read here"));
  const io: CommandIo = {
    stdin: refuse,
    readFile: refuse,
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  };
  return { code: await command(words, io), ...written };
}

beforeEach(async () => {
  folder.path = mkdtempSync(join(tmpdir(), "school-command-"));
  await withDatabase(async () => {
    await addAccount("head", "admin");
  });
});

it("reset prints nothing but a code that lets the last admin in again", async () => {
  const { code, out, err } = await run("reset", "HEAD");
  expect([code, err.split("\n").length]).toEqual([0, 2]);
  expect(out).toMatch(/^(\w{4}-){3}\w{4}\n$/);
  await withDatabase(async () => {
    const password = "另一支红笔2099";
    const reset = { userName: "head", code: out.trim(), password, address: "10.0.0.7", knownBy: null, now: Date.now() };
    expect(await resetPassword(reset)).toEqual({ ok: true });
  });
});

it("reset of an unknown name is refused with one sentence", async () => {
  expect(await run("reset", "nobody")).toEqual({
    code: 1,
    out: "",
    err: "There is no account with the user name nobody.\n",
  });
});

it("list-admins names who can sign in", async () => {
  expect(await run("list-admins")).toMatchObject({ code: 0, out: "head\n" });
});

it("anything else is wrong usage, and --help is not", async () => {
  expect(await run("reset")).toMatchObject({ code: 2, out: "" });
  expect(await run("delete", "head")).toMatchObject({ code: 2, out: "" });
  expect(await run("--help")).toMatchObject({ code: 0, err: "" });
});
