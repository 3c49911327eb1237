import { readPack } from "@content/read/read-pack";
import { readDocument } from "~/services/content/read-document.server";
import type { Command } from "../command";
import { readInput, readOnePath } from "./one-path";
import { decodeProblemSentence, problemSentence } from "./problem-sentences";

const USAGE = `Usage: npm run -s pack:inspect -- FILE

Reads a topic pack (FILE: text, Markdown or .docx, or - for standard input) and prints it as JSON: questions, theory, frameworks, models,
and every repair, dropped line and doubt with its line number. Opens no database and changes nothing.
`;

/** pack:inspect. */
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
  const bytes = await readInput(asked.path, io);
  if (bytes === null) return 1;
  const decoded = await readDocument(bytes);
  if (!decoded.ok) {
    io.err(`${decodeProblemSentence(asked.path, decoded)}\n`);
    return 1;
  }
  if (decoded.encoding === "docx") io.err(`${asked.path}: a Word file; lines are paragraph numbers.\n`);
  else if (decoded.encoding !== "utf-8") io.err(`${asked.path}: read as ${decoded.encoding.toUpperCase()}.\n`);
  const reading = readPack(decoded.text);
  if (!reading.ok) {
    for (const problem of reading.problems) io.err(`${problemSentence(asked.path, problem)}\n`);
    return 1;
  }
  io.out(`${JSON.stringify(reading.pack, null, 2)}\n`);
  return 0;
};
