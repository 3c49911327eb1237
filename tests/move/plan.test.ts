import SqliteFile from "better-sqlite3";
import { getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { expect, it } from "vitest";
import { MADE_ANEW, movedTables } from "@db/move/plan";
import { sqliteTables } from "@db/schema/sqlite";
import { openTestSchool, schoolFile } from "../factories/school";

/** What full-text search and the program's book of migrations keep for themselves. */
const OWN = /^(sqlite_|__drizzle|search_index_)/;

it("every table and column that stands in a school is moved, or is made anew", async () => {
  await openTestSchool();
  const file = new SqliteFile(schoolFile(), { readonly: true });
  const names = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const columnsOf = (name: string) =>
    file.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(name) as string[];
  const moved = movedTables();
  expect([...moved.map(({ name }) => name), ...MADE_ANEW].sort()).toEqual(
    names.filter((name) => !OWN.test(name)).sort(),
  );
  for (const { name, columns } of moved) {
    expect([name, columns.map((column) => column.name).sort()]).toEqual([name, columnsOf(name).sort()]);
  }
  file.close();
});

it("a table comes after every table it points at", () => {
  const order = movedTables().map(({ name }) => name);
  const pairs = Object.values(sqliteTables).flatMap((table) =>
    getTableConfig(table).foreignKeys.map(
      (key) => [getTableName(key.reference().foreignTable), getTableName(table)] as const,
    ),
  );
  expect(pairs.length).toBeGreaterThan(50);
  expect(pairs.filter(([needed, needing]) => order.indexOf(needed) >= order.indexOf(needing))).toEqual([]);
});
