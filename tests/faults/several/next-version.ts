import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

type Journal = { entries: { idx: number; when: number; tag: string; version: string; breakpoints: boolean }[] };

/**
 * The folder of a next version of the program: all of this one, and one migration more. A server that is started in it finds that
 * by the folder it runs in.
 */
export function nextVersion(statements: readonly string[]): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "next-version-"));
  for (const name of readdirSync(".")) if (name !== "db") symlinkSync(resolve(name), join(folder, name));
  mkdirSync(join(folder, "db"));
  const migrations = join(folder, "db", "migrations");
  cpSync("db/migrations", migrations, { recursive: true });
  const book = join(migrations, "postgres", "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(book, "utf8")) as Journal;
  const newest = journal.entries.at(-1);
  if (!newest) throw new Error("there is no migration yet");
  const next = { ...newest, idx: newest.idx + 1, when: newest.when + 1, tag: `${newest.idx + 1}_next` };
  writeFileSync(join(migrations, "postgres", `${next.tag}.sql`), statements.join("--> statement-breakpoint\n"));
  writeFileSync(book, JSON.stringify({ ...journal, entries: [...journal.entries, next] }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
