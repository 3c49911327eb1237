import type { Key, MoveEnd, Notes } from "./end";
import { movedTables, type MovedTable } from "./plan";
import type { Value } from "./row-form";

/** How far a table has been copied: the key of its last row that is there. */
export type Progress = { after: Key | null; rows: number; done: boolean };

/** Names a source so that a move which was cut short goes on from the same one only, and with the same version of the tables. */
export async function describeSource(source: MoveEnd): Promise<string> {
  const schools = movedTables().find(({ name }) => name === "schools");
  const createdAt = schools?.columns.findIndex(({ name }) => name === "created_at") ?? -1;
  const [school] = schools ? await source.readBatch(schools, null, 1) : [];
  return JSON.stringify({
    where: source.where,
    created: String(school?.[createdAt] ?? ""),
    tables: await source.lastMigration(),
  });
}

export function progressOf(table: MovedTable, notes: Notes): Progress {
  const noted = notes.get(noteName(table));
  if (noted === undefined) return { after: null, rows: 0, done: false };
  const { after, rows, done } = JSON.parse(noted) as { after: [string, string][] | null; rows: number; done: boolean };
  return { after: after?.map(readKeyValue) ?? null, rows, done };
}

export function noteOf(table: MovedTable, { after, rows, done }: Progress): { name: string; value: string } {
  const key = after?.map((value) => [typeof value, String(value)]) ?? null;
  return { name: noteName(table), value: JSON.stringify({ after: key, rows, done }) };
}

const noteName = ({ name }: MovedTable) => `table ${name}`;

function readKeyValue([type, text]: [string, string]): Value {
  return type === "bigint" ? BigInt(text) : text;
}
