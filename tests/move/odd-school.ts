import SqliteFile from "better-sqlite3";
import { getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { sqliteTables } from "@db/schema/sqlite";
import { type ColumnKind, type MovedTable, movedTables } from "@db/move/plan";

/** Texts that have been lost or bent between two databases before: outside the basic plane, controls, ends of lines, signs. */
export const ODD_TEXTS = [
  "𠮷野家的🧑‍🏫与👩🏽‍🎓：\u{10FFFF}",
  "\u0001\u0007\u001b\u007f\u0085\u2028\ufeff",
  "一行\r\n又一行\n  末尾有空格  ",
  'it\'s "quoted" \\x41 \\\\ %s $1 ? {a,b} NULL',
  "e\u0301 é ｆｕｌｌ ＡＢＣ İ ı ß ﬁ",
  "",
];
const ODD_JSON = [
  '{"z":1,"a":[1.0, 1e2,-0,12345678901234567890],"z":2}',
  '  { "text" : "\\u0000\\ud83d\\ude00\\ud800 \\/ \\u4e2d" }  ',
  "null",
  '"𠮷"',
  "[]",
];
const ODD_REALS = [0, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, -1e-7, 2 ** 53 + 2];
const ODD_WHOLES = [-(2n ** 31n), 2n ** 31n - 1n, 0n, 1n, -1n, 42n];
const ODD_TIMES = [-(2n ** 63n), 2n ** 63n - 1n, 0n, 2n ** 53n + 1n, -1n, 1_750_000_000_000n];
const ODD_BYTES = [
  Buffer.alloc(0),
  Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  Buffer.alloc(3_000, 0xff),
  Buffer.from([0]),
  Buffer.from([0xc3, 0x28]),
  Buffer.from("\\x00"),
];

/** Of great length, in the tables that hold such: too much for each of some hundred columns. */
const LONG: Record<string, Partial<Record<ColumnKind, unknown>>> = {
  answer_revisions: { text: "字".repeat(20_000) },
  audit_events: {
    json: `[${Array.from({ length: 40_000 }, (_, no) => `{"no":${no},"text":"第${no}段"}`).join(",")}]`,
  },
  photos: { bytea: Buffer.alloc(3_000_000, 0xd8) },
};

/** Rows of every table that is moved, each with what is odd for its kind; foreign keys lead to the row of the same number. */
export function addOddRows(path: string, rows: number): void {
  const file = new SqliteFile(path);
  try {
    file.pragma("foreign_keys = ON");
    file.exec("BEGIN");
    for (const table of movedTables()) {
      const names = table.columns.map(({ name }) => `"${name}"`).join();
      const places = table.columns.map(() => "?").join();
      const insert = file.prepare(`INSERT INTO "${table.name}" (${names}) VALUES (${places})`);
      for (let no = 0; no < rows; no += 1) insert.run(...oddRow(table, no));
    }
    file.exec("COMMIT");
  } finally {
    file.close();
  }
}

function oddRow(table: MovedTable, no: number): unknown[] {
  const { pointing, nullable } = shapeOf(table);
  return table.columns.map(({ name, kind }, at) => {
    if (pointing.has(name)) return `odd-${no}`;
    if (table.key.includes(at)) return kind === "text" ? `odd-${no}` : BigInt(no + 1);
    if (nullable.has(name) && no % 3 === 1) return null;
    return (no === 2 ? LONG[table.name]?.[kind] : undefined) ?? oddValue(kind, no);
  });
}

function shapeOf({ name }: MovedTable) {
  const table = Object.values(sqliteTables).find((one) => getTableName(one) === name);
  if (!table) throw new Error(`there is no table ${name}`);
  const { foreignKeys, columns } = getTableConfig(table);
  return {
    pointing: new Set(foreignKeys.flatMap((key) => key.reference().columns.map((column) => column.name))),
    nullable: new Set(columns.filter(({ notNull }) => !notNull).map((column) => column.name)),
  };
}

function oddValue(kind: ColumnKind, no: number): unknown {
  const of = <T>(odd: readonly T[]) => odd[no % odd.length];
  switch (kind) {
    case "text":
      // Told apart by their number, since some must be unique; the first is empty.
      return no === 0 ? "" : `${of(ODD_TEXTS)}${no}`;
    case "json":
      return of(ODD_JSON);
    case "integer":
      return of(ODD_WHOLES);
    case "bigint":
      return of(ODD_TIMES);
    case "double precision":
      return of(ODD_REALS);
    case "boolean":
      return no % 2;
    case "bytea":
      return of(ODD_BYTES);
  }
}
