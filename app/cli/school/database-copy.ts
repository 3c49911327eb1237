import { DatabaseUnusable } from "@db/client/unusable/database-unusable";
import type { CopyStep, RowCount } from "@db/client/sqlite/copy-sqlite";
import { unusableSentence } from "@db/client/unusable/unusable-sentence";
import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import type { CommandIo, ExitCode } from "../command";

/** The one file a command may be given; a code where help was asked for or the words are wrong, the usage being said. */
export function onlyFileWord(words: string[], usage: string, io: CommandIo): { file: string | null } | ExitCode {
  let help: boolean | undefined;
  let files: string[];
  try {
    const parsed = parseArgs({
      args: words,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
    help = parsed.values.help;
    files = parsed.positionals;
  } catch {
    io.err(usage); // an option that does not exist
    return 2;
  }
  if (help) {
    io.out(usage);
    return 0;
  }
  if (files.length > 1) {
    io.err(usage);
    return 2;
  }
  return { file: files[0] ?? null };
}

/** Whether the word names a folder; said then, with what to do instead. */
export function refuseFolder(path: string, instead: string, io: Pick<CommandIo, "err">): boolean {
  if (!existsSync(path) || !statSync(path).isDirectory()) return false;
  io.err(`${path} is a folder: ${instead}. Nothing was changed.\n`);
  return true;
}

/** A moment as it stands in file names, in UTC: 20260102T030405Z. */
export function fileTime(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** Below so many pages (40 MB) a copy is there before anybody could read how far it is. */
const PAGES_WORTH_TELLING = 10_000;
const TENTHS = 10;

/** Says how far a large copy is, a line for each tenth, and when only its check is left. */
export function sayHowFar(io: Pick<CommandIo, "err">): (step: CopyStep) => void {
  let said = 0;
  return ({ pages, of }) => {
    const tenths = Math.floor((pages / of) * TENTHS);
    if (of < PAGES_WORTH_TELLING || tenths <= said) return;
    said = tenths;
    io.err(tenths < TENTHS ? `Copied ${tenths * TENTHS} % …\n` : "Copied all of it. Checking the copy …\n");
  };
}

/** What a copy holds, a table to a line. */
export function rowLines(counts: RowCount[]): string {
  return counts.map(({ table, rows }) => `${table}\t${rows}\n`).join("");
}

/** Says in one sentence why there is no copy; what is not about files and databases is thrown on. */
export function copyRefusal(error: unknown, io: CommandIo): ExitCode {
  if (error instanceof DatabaseUnusable) {
    io.err(`${unusableSentence(error)}\n`);
    return 1;
  }
  if (error instanceof Error && "code" in error && "path" in error) {
    io.err(
      `${String(error.path)} cannot be written (${String(error.code)}): check the name, the permissions and the space left.\n`,
    );
    return 1;
  }
  throw error;
}
