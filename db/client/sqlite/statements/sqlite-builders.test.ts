import SqliteFile from "better-sqlite3";
import { eq, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { expect, it } from "vitest";
import { sqliteBuilders } from "./sqlite-builders";

const words = sqliteTable("words", { id: integer("id").primaryKey(), word: text("word").notNull() });

function school() {
  const db = new SqliteFile(":memory:");
  db.exec(
    "CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL); INSERT INTO words (word) VALUES ('甲'), ('乙')",
  );
  return sqliteBuilders(db);
}

it("puts a limit into the SQL as a number, so that SQLite need not compile it anew for each value bound", () => {
  const query = school().select().from(words).where(eq(words.word, "乙")).limit(1).toSQL();
  expect(query.sql).toMatch(/ limit 1$/);
  expect(query.params).toEqual(["乙"]);
});

it("returns no more than the limit, and skips what the offset says", async () => {
  const on = school();
  expect(await on.select().from(words).limit(1)).toEqual([{ id: 1, word: "甲" }]);
  expect(await on.select().from(words).limit(5).offset(1)).toEqual([{ id: 2, word: "乙" }]);
  expect(await on.select().from(words).limit(0)).toEqual([]);
});

it("binds a limit that comes with each asking", () => {
  const query = school().select().from(words).limit(sql.placeholder("most")).toSQL();
  expect(query.sql).toMatch(/ limit \?$/);
});
