import { parseArgs } from "node:util";
import type { CommandIo } from "../command";

/** The one path a pack command is given; `help` when asked for; null for anything else, which the usage answers. */
export function readOnePath(words: string[]): { path: string } | "help" | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
    if (values.help === true) return "help";
    const [path, ...more] = positionals;
    return path === undefined || more.length > 0 ? null : { path };
  } catch {
    // An option that does not exist: the usage says which do.
    return null;
  }
}

/** The file's bytes, or standard input for `-`; null, with one sentence said, when it cannot be read. */
export async function readInput(file: string, io: CommandIo): Promise<Uint8Array | null> {
  try {
    return file === "-" ? await io.stdin() : await io.readFile(file);
  } catch {
    io.err(`${file}: this file cannot be read; check the name and the permissions.\n`);
    return null;
  }
}
