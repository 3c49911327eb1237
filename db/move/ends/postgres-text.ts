import { cannotHold } from "../end";
import type { ColumnKind, MovedTable } from "../plan";
import type { Row, Value } from "../row-form";

const INTEGER_MAX = 2n ** 31n - 1n;
const INTEGER_MIN = -(2n ** 31n);

/** What PostgreSQL wrote, as it travels. */
export function readText(stored: string | Buffer | null, kind: ColumnKind): Value {
  if (stored === null || typeof stored !== "string") return stored;
  switch (kind) {
    case "integer":
    case "bigint":
      return BigInt(stored);
    case "double precision":
      return Number(stored);
    case "boolean":
      return stored === "t";
    default:
      return stored;
  }
}

/** The value of a row as PostgreSQL reads it. Throws `MoveRefused` for what SQLite can hold and PostgreSQL cannot. */
export function postgresText(row: Row, table: MovedTable, at: number, where: string): string | Buffer | null {
  const value = row[at] ?? null;
  const { name, kind } = table.columns[at] ?? { name: "", kind: "text" };
  if (value === null) return null;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (typeof value === "bigint" && kind === "integer" && (value > INTEGER_MAX || value < INTEGER_MIN)) {
    throw cannotHold(where, table, row, name, "is a number beyond 32 bits");
  }
  if (typeof value === "string" && value.includes("\0")) {
    throw cannotHold(where, table, row, name, "holds the character U+0000");
  }
  if (typeof value === "string" && kind === "json" && !isJson(value)) {
    throw cannotHold(where, table, row, name, "is no JSON");
  }
  return String(value);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
