import { parseArgs } from "node:util";
import { readPack } from "@content/read/read-pack";
import { readDocument } from "~/services/content/read-document.server";
import type { Command, CommandIo } from "../command";
import { decodeProblemSentence, problemSentence } from "./problem-sentences";

const USAGE = `Usage: npm run -s pack:inspect -- FILE

Reads a topic pack (FILE: text, Markdown or .docx, or - for standard input) and prints it as JSON: questions, theory, frameworks, models,
and every repair, dropped line and doubt with its line number. Opens no database and changes nothing.
`;

/** pack:inspect. */
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
  const bytes = await readInput(asked.file, io);
  if (bytes === null) return 1;
  const decoded = await readDocument(bytes);
  if (!decoded.ok) {
    io.err(`${decodeProblemSentence(asked.file, decoded)}\n`);
    return 1;
  }
  if (decoded.encoding === "docx") io.err(`${asked.file}: a Word file; lines are paragraph numbers.\n`);
  else if (decoded.encoding !== "utf-8") io.err(`${asked.file}: read as ${decoded.encoding.toUpperCase()}.\n`);
  const reading = readPack(decoded.text);
  if (!reading.ok) {
    for (const problem of reading.problems) io.err(`${problemSentence(asked.file, problem)}\n`);
    return 1;
  }
  io.out(`${JSON.stringify(reading.pack, null, 2)}\n`);
  return 0;
};

function readWords(words: string[]): { file: string } | "help" | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
    if (values.help === true) return "help";
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file };
  } catch {
    // An option that does not exist: the usage says which do.
    return null;
  }
}

async function readInput(file: string, io: CommandIo): Promise<Uint8Array | null> {
  try {
    return file === "-" ? await io.stdin() : await io.readFile(file);
  } catch {
    io.err(`${file}: this file cannot be read; check the name and the permissions.\n`);
    return null;
  }
}
