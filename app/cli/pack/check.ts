import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { nearDuplicates, type CheckedPack } from "@content/check/near-duplicates";
import { weakSpots } from "@content/check/weak-spots";
import { readPack } from "@content/read/read-pack";
import { readDocument } from "~/services/content/read-document.server";
import type { Command, CommandIo } from "../command";
import { readOnePath } from "./one-path";
import { decodeProblemSentence, problemSentence } from "./problem-sentences";
import { scoredWeakSpots } from "./reference-answers";

const USAGE = `Usage: npm run -s pack:check -- DIR|FILE

Reads every pack.md under DIR (or FILE, or - for standard input). Packs with an error are named with file and line and
the command ends with 1. Otherwise it lists weak spots: few variants, spans that hold no variant of their point, points
that do not sum to the marks, reference answers that miss their rubric or limit, sentences that stand in two packs,
models copied from materials. Opens no database and changes nothing.
`;

/** pack:check. */
export const command: Command = async (words, io) => {
  const asked = readOnePath(words);
  if (asked === "help") {
    io.out(USAGE);
    return 0;
  }
  if (asked === null) {
    io.err(USAGE);
    return 2;
  }
  const files = await packFiles(asked.path);
  if (files.length === 0) {
    io.err(`${asked.path}: there is no pack.md in this folder.\n`);
    return 1;
  }
  const packs: CheckedPack[] = [];
  for (const file of files) {
    const read = await readOne(file, io);
    if (read !== null) packs.push(read);
  }
  if (packs.length < files.length) return 1;
  const duplicates = nearDuplicates(packs);
  let count = 0;
  for (const { file, source, pack } of packs) {
    const spots = [...weakSpots(pack, source), ...scoredWeakSpots(pack), ...(duplicates.get(file) ?? [])];
    for (const spot of spots.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))) io.out(`${problemSentence(file, spot)}\n`);
    count += spots.length;
  }
  io.err(`${packs.length} packs load, ${count} weak spots.\n`);
  return 0;
};

/** Every pack.md under a folder, in a fixed order; anything that is no folder is itself the file to read. */
async function packFiles(path: string): Promise<string[]> {
  const folder =
    path !== "-" &&
    (await stat(path).then(
      (entry) => entry.isDirectory(),
      () => false,
    ));
  if (!folder) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name === "pack.md")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function readOne(file: string, io: CommandIo): Promise<CheckedPack | null> {
  let bytes: Uint8Array;
  try {
    bytes = file === "-" ? await io.stdin() : await io.readFile(file);
  } catch {
    io.err(`${file}: this file cannot be read; check the name and the permissions.\n`);
    return null;
  }
  const decoded = await readDocument(bytes);
  if (!decoded.ok) {
    io.err(`${decodeProblemSentence(file, decoded)}\n`);
    return null;
  }
  const reading = readPack(decoded.text);
  if (reading.ok) return { file, source: decoded.text, pack: reading.pack };
  for (const problem of reading.problems) io.err(`${problemSentence(file, problem)}\n`);
  return null;
}
