import { existsSync } from "node:fs";
import { migrateDatabase, openDatabase } from "../client/open-database";
import type { MoveEnd, Notes } from "./end";
import { openEnd } from "./ends/open-end";
import { movedTables, type MovedTable } from "./plan";
import { describeSource, noteOf, progressOf } from "./progress";
import { keyOf, readPieces } from "./read-pieces";
import { fileOf, refuseAddresses, refuseSource, refuseTarget } from "./refuse";
import { tableSum, type TableSum } from "./row-form";

export type Compared = { table: string; source: TableSum; target: TableSum };

export type MoveOptions = {
  from: string;
  to: string;
  /** The folder of migrations. */
  migrations: string;
  /** Called for each piece that has arrived. */
  onProgress?: (progress: { table: string; rows: number; done: boolean }) => void;
  /** Called when all is there and the same, before the mark is taken away: makes the index for search. */
  complete?: (to: string) => Promise<void>;
};

/**
 * Moves all that is in one database into another, of either kind, which is empty or holds the beginning of the same move. Returns
 * what was counted in both; where they differ the target stays marked as unfinished. The source is only read.
 * Throws `MoveRefused` and `DatabaseUnusable`; what is refused before the first row has changed nothing.
 */
export async function moveDatabase(options: MoveOptions): Promise<Compared[]> {
  const { from, to, migrations } = options;
  refuseAddresses(options);
  const source = await openEnd(from, "source");
  try {
    await refuseSource(source, migrations);
    const name = await describeSource(source);
    const target = await openTarget(to, name, migrations);
    try {
      const notes = (await target.notes()) ?? (await begin(target, name));
      const tables = movedTables();
      for (const table of tables) await copyTable({ source, target, table, notes, options });
      const compared = await compare(source, target, tables);
      if (compared.every(isSame)) {
        await options.complete?.(to);
        await target.finish();
      }
      return compared;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Whether as many and the same rows are in both. */
export function isSame({ source, target }: Compared): boolean {
  return source.rows === target.rows && source.hash === target.hash;
}

async function openTarget(to: string, source: string, migrations: string): Promise<MoveEnd> {
  const file = fileOf(to);
  if (file !== null && !existsSync(file)) await makeTables(to, migrations);
  const target = await openEnd(to, "target");
  try {
    await refuseTarget(target, source, migrations);
    if ((await target.notes()) === null) await makeTables(to, migrations);
    return target;
  } catch (error) {
    await target.close();
    throw error;
  }
}

async function makeTables(url: string, migrations: string): Promise<void> {
  const db = await openDatabase({ url });
  try {
    await migrateDatabase(db, migrations);
  } finally {
    await db.close();
  }
}

async function begin(target: MoveEnd, source: string): Promise<Notes> {
  const notes = new Map([["source", source]]);
  await target.begin(notes);
  return notes;
}

type CopyOptions = { source: MoveEnd; target: MoveEnd; table: MovedTable; notes: Notes; options: MoveOptions };

async function copyTable({ source, target, table, notes, options }: CopyOptions): Promise<void> {
  let { after, rows, done } = progressOf(table, notes);
  if (done) return;
  for await (const piece of readPieces(source, table, after)) {
    const last = piece.at(-1);
    if (last) after = keyOf(table, last);
    rows += piece.length;
    await target.write(table, piece, noteOf(table, { after, rows, done }));
    options.onProgress?.({ table: table.name, rows, done });
  }
  done = true;
  await target.write(table, [], noteOf(table, { after, rows, done }));
  options.onProgress?.({ table: table.name, rows, done });
}

async function compare(source: MoveEnd, target: MoveEnd, tables: readonly MovedTable[]): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const table of tables) {
    compared.push({ table: table.name, source: await sumUp(source, table), target: await sumUp(target, table) });
  }
  return compared;
}

async function sumUp(end: MoveEnd, table: MovedTable): Promise<TableSum> {
  const sum = tableSum();
  for await (const piece of readPieces(end, table, null)) for (const row of piece) sum.add(row);
  return sum.total();
}
