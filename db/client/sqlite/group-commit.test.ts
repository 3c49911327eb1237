import SqliteFile from "better-sqlite3";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { groupCommit } from "./group-commit";

let folder = "";
let writer: SqliteFile.Database;
let commits = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "group-commit-"));
  writer = new SqliteFile(join(folder, "app.db"));
  writer.exec("CREATE TABLE words (word TEXT PRIMARY KEY)");
  commits = 0;
});
afterEach(() => {
  writer.close();
  rmSync(folder, { recursive: true, force: true });
});

function queue() {
  return groupCommit({
    writer,
    begin: async () => {
      commits += 1;
      writer.exec("BEGIN IMMEDIATE");
    },
    committed: () => undefined,
  });
}

const add = (word: string) => async () => writer.prepare("INSERT INTO words VALUES (?)").run(word).changes;
const words = () =>
  writer
    .prepare("SELECT word FROM words ORDER BY rowid")
    .all()
    .map((row) => (row as { word: string }).word);

describe("a group of writes", () => {
  it("is committed at once, in the order of asking", async () => {
    const { inTransaction } = queue();
    await Promise.all(["一", "二", "三"].map((word) => inTransaction(add(word))));
    expect(words()).toEqual(["一", "二", "三"]);
    expect(commits).toBe(1);
  });

  it("answers nobody before the commit", async () => {
    const { inTransaction } = queue();
    const open: boolean[] = [];
    const heard = ["一", "二"].map((word) => inTransaction(add(word)).then(() => open.push(writer.inTransaction)));
    await Promise.all(heard);
    expect(open).toEqual([false, false]);
  });

  it("gives each its own try when the database undid them all, as it does on a full disk", async () => {
    writer.exec(
      `CREATE TRIGGER full BEFORE INSERT ON words WHEN NEW.word = '满' BEGIN SELECT RAISE(ROLLBACK, 'disk full'); END`,
    );
    const { inTransaction } = queue();
    const settled = await Promise.allSettled(["一", "满", "二"].map((word) => inTransaction(add(word))));
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(words()).toEqual(["一", "二"]);
  });

  it("stands aside for work that brings its own transaction", async () => {
    const { inTransaction, between } = queue();
    const inside: boolean[] = [];
    await Promise.all([
      inTransaction(add("一")),
      between(async () => inside.push(writer.inTransaction)),
      inTransaction(add("二")),
    ]);
    expect(inside).toEqual([false]);
    expect(words()).toEqual(["一", "二"]);
  });
});
