import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { database, useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import { insertPack } from "@db/queries/content/packs";
import type { Command, CommandIo } from "~/cli/command";
import { STRANGER } from "~/domain/access/viewer";
import { searchSchool } from "~/services/search/search-school.server";
import { addQuestion } from "../attempts/questions";

const NOW = 1_750_000_000_000;
const folder = vi.hoisted(() => ({ path: "" }));

vi.mock("~/server/env.server", async (original) => ({
  ...(await original<object>()),
  environment: () => ({ dataDir: folder.path, databaseUrl: join(folder.path, "app.db"), logLevel: "silent" }),
}));

async function run(command: Command, ...words: string[]) {
  const written = { out: "", err: "" };
  const refuse = () => Promise.reject(new Error("nothing is read here"));
  const io: CommandIo = {
    ...{ stdin: refuse, readFile: refuse },
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  };
  return { code: await command(words, io), ...written };
}

/** On the school's file, as the server has it open; closed before a command opens it. */
async function inSchool<Result>(work: () => Promise<Result>): Promise<Result> {
  const db = await openDatabase({ url: join(folder.path, "app.db") });
  await migrateDatabase(db);
  useDatabase(db);
  return work().finally(() => db.close());
}

beforeEach(async () => {
  folder.path = mkdtempSync(join(tmpdir(), "commands-"));
  await inSchool(async () => {
    await database().tx((tx) => insertPack({ id: "pack", title: "夜市", origin: "imported", createdAt: NOW }, tx));
    await addQuestion({ content: { title: "概括滨河夜市的问题" } });
  });
});
afterEach(() => rmSync(folder.path, { recursive: true, force: true }));

it("search:rebuild makes a school searchable that was never indexed, says how much, and refuses words it does not know", async () => {
  const { command } = await import("~/cli/school/search-rebuild");
  const search = () => searchSchool({ viewer: STRANGER, typed: "滨河夜市", kind: null, page: 1, now: NOW });
  expect(await run(command)).toEqual({ code: 0, out: "1\n", err: "" });
  const found = await inSchool(search);
  expect(found.state === "searched" && found.hits.length).toBe(1);
  expect(await run(command, "all")).toMatchObject({ code: 2, out: "" });
  expect((await run(command, "--help")).out).toContain("npm run search:rebuild");
});

it("bundle:export writes the same file each time, and says in a sentence what is not there", async () => {
  const { command } = await import("~/cli/bundle/export");
  const first = await run(command, "--all");
  expect(first).toMatchObject({ code: 0, err: "1 packs, 0 questions, 0 sets.\n" });
  expect(JSON.stringify(JSON.parse(first.out))).toContain("夜市");
  expect((await run(command, "--pack", "pack")).out).toBe(first.out);
  expect(await run(command, "--pack", "nobody")).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(/^No such pack/),
  });
  expect(await run(command)).toMatchObject({ code: 2, out: "" });
});
