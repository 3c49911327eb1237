import SqliteFile from "better-sqlite3";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { refuseDamaged } from "./refuse-damaged";

const PAGE = 4_096;
let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "damaged-"));
  path = join(folder, "app.db");
  const file = new SqliteFile(path);
  file.exec("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL)");
  file.exec("CREATE TABLE answers (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
  file.exec(`WITH RECURSIVE n(no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < 60000)
    INSERT INTO answers SELECT no, '治理' FROM n`);
  file.exec(`WITH RECURSIVE n(no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < 1000)
    INSERT INTO words SELECT no, '采分点' FROM n`);
  file.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What opening says of the file, as if it were larger than can be read whole. */
function verdict(wholeUpTo: number): string {
  const file = new SqliteFile(path, { readonly: true });
  try {
    refuseDamaged(file, path, { wholeUpTo });
    return "sound";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  } finally {
    file.close();
  }
}

/** A page of this table, so many after its first, overwritten as a failing disk leaves it. */
function damage(table: string, further = 0): void {
  const file = new SqliteFile(path, { readonly: true });
  const root = file.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?").pluck().get(table) as number;
  file.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, (root - 1 + further) * PAGE, (root + further) * PAGE);
  writeFileSync(path, bytes);
}

it("a file that is too large to be read whole is refused for a page of a small table, of the schema, and when it was cut short", () => {
  expect([verdict(1), verdict(1e9)]).toEqual(["sound", "sound"]);
  const sound = readFileSync(path);
  damage("words");
  expect(verdict(1)).toMatch(/corrupt/i);
  writeFileSync(path, sound);
  truncateSync(path, sound.length - 3 * PAGE);
  expect(verdict(1)).toMatch(/corrupt/i);
  writeFileSync(path, Buffer.concat([sound.subarray(0, 100), Buffer.alloc(PAGE - 100, 0x5a), sound.subarray(PAGE)]));
  expect(verdict(1)).toMatch(/corrupt|notadb/i);
});

it("a page of a large table is found where the file is read whole, and left to whoever looks through it later otherwise", () => {
  damage("answers", 20);
  expect(verdict(1e9)).toMatch(/corrupt/i);
  expect(verdict(1)).toBe("sound");
});
