import { parseArgs } from "node:util";
import type { BundleProblem } from "@content/contract/exchange/bundle";
import { importBundle } from "~/services/exports/bundle/import-bundle.server";
import { previewBundle } from "~/services/exports/bundle/preview-bundle.server";
import type { PlannedPart } from "~/domain/exports/bundle/plan-import";
import type { Command, CommandIo, ExitCode } from "../command";
import { withSchool } from "../school/with-school";

const USAGE = `Usage: npm run -s bundle:import -- FILE [--check]

Takes in what is new of a bundle (FILE, or - for standard input), all of it or nothing. What is here is never changed; with
--check nothing is written. Each part is listed as new, same or conflict.
`;

/** bundle:import. */
export const command: Command = async (words, io) => {
  const asked = readWords(words);
  if (asked === "help") {
    io.out(USAGE);
    return 0;
  }
  if (asked === null) {
    io.err(USAGE);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = asked.file === "-" ? await io.stdin() : await io.readFile(asked.file);
  } catch {
    io.err(`${asked.file}: cannot be read.\n`);
    return 1;
  }
  return withSchool(io, () => (asked.check ? check(bytes, asked.file, io) : take(bytes, asked.file, io)));
};

async function check(bytes: Uint8Array, file: string, io: CommandIo): Promise<ExitCode> {
  const preview = await previewBundle(bytes);
  if (!preview.ok) return refused(file, preview.problems, io);
  io.out(lines(preview.plan.parts));
  return preview.plan.parts.some(({ what }) => what === "conflict") ? 1 : 0;
}

async function take(bytes: Uint8Array, file: string, io: CommandIo): Promise<ExitCode> {
  const done = await importBundle({ bytes, checked: null, by: null, now: Date.now(), address: null });
  if (done.ok) {
    io.out(lines(done.parts));
    io.err(`${done.added} new parts.\n`);
    return 0;
  }
  if (done.reason === "problems") return refused(file, done.problems, io);
  if (done.reason === "conflict") io.out(lines(done.parts));
  io.err(`${file}: nothing was imported (${done.reason}).\n`);
  return 1;
}

function lines(parts: readonly PlannedPart[]): string {
  return parts.map(({ what, kind, title, id }) => `${what}\t${kind}\t${id}\t${title}\n`).join("");
}

function refused(file: string, problems: readonly BundleProblem[], io: CommandIo): ExitCode {
  for (const { code, path, params } of problems) {
    const about = Object.values(params).join(" ");
    io.err(`${file}: ${code}${path === "" ? "" : ` at ${path}`}${about === "" ? "" : ` (${about})`}\n`);
  }
  return 1;
}

function readWords(words: string[]): { file: string; check: boolean } | "help" | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" }, check: { type: "boolean" } },
    });
    if (values.help === true) return "help";
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, check: values.check === true };
  } catch {
    return null;
  }
}
