import SqliteFile from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { rememberStatements } from "./remember-statements";

function connection(kept?: number) {
  const db = new SqliteFile(":memory:");
  db.exec(
    "CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL); INSERT INTO words (word) VALUES ('采分点'), ('档次')",
  );
  rememberStatements(db, kept);
  return db;
}

describe("remembered statements", () => {
  it("compile a text of SQL once and answer as objects again after rows were asked for as lists", () => {
    const db = connection();
    const text = "SELECT word FROM words WHERE id = ?";
    const first = db.prepare(text);
    expect(first.raw().get(1)).toEqual(["采分点"]);
    const again = db.prepare(text);
    expect(again).toBe(first);
    expect(again.get(2)).toEqual({ word: "档次" });
  });

  it("let go of the one used longest ago", () => {
    const db = connection(2);
    const [one, two] = [db.prepare("SELECT 1"), db.prepare("SELECT 2")];
    expect(db.prepare("SELECT 1")).toBe(one);
    db.prepare("SELECT 3");
    expect(db.prepare("SELECT 1")).toBe(one);
    expect(db.prepare("SELECT 2")).not.toBe(two);
  });

  it("see a table as it is after it was changed", () => {
    const db = connection();
    const text = "SELECT * FROM words WHERE id = 1";
    expect(db.prepare(text).get()).toEqual({ id: 1, word: "采分点" });
    db.exec("ALTER TABLE words ADD COLUMN note TEXT");
    expect(db.prepare(text).get()).toEqual({ id: 1, word: "采分点", note: null });
  });
});
