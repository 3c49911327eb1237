import { parseArgs } from "node:util";
import { importPackFile, type ImportedFile } from "~/services/content/import-pack-file.server";
import type { Command } from "../command";
import { withSchool } from "../school/with-school";
import { readInput } from "./one-path";
import { problemSentence } from "./problem-sentences";

const USAGE = `Usage: npm run pack:import -- FILE [--accept-all]

Reads a topic pack or given material (FILE: text, Markdown or .docx, or - for standard input) and puts its questions into the
bank as drafts. A tutor publishes them on the page 专题包. A text with a problem changes nothing.

A canonical pack file enters as it is. A text found on the web is repaired on the way: it enters only with --accept-all, which
keeps every repair, join, drop and doubt unseen. pack:inspect lists them; the page 专题包 lets a tutor decide each.
`;

/** pack:import. */
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
  const { path: file, acceptAll } = asked;
  const bytes = await readInput(file, io);
  if (bytes === null) return 1;
  return withSchool(io, async () => {
    const imported = await importPackFile({ bytes, fileName: nameOf(file), acceptAll, now: Date.now() });
    if (!imported.ok) {
      for (const sentence of refusals(file, imported)) io.err(`${sentence}\n`);
      return 1;
    }
    if (!imported.isNew) {
      io.err(`${file}: this very text was imported before; nothing was changed.\n`);
      return 0;
    }
    const waiting = imported.questions.filter(({ draft }) => draft.status === "needs-material").length;
    const { frameworks, models, articles } = imported.pack;
    io.out(
      `${imported.title}: ${imported.questions.length} drafts (${waiting} wait for a material), ` +
        `${frameworks.length} frameworks, ${models.length} models, ${articles.length} articles.\n`,
    );
    return 0;
  });
};

function readWords(words: string[]): { path: string; acceptAll: boolean } | "help" | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" }, "accept-all": { type: "boolean" } },
    });
    if (values.help === true) return "help";
    const [path, ...more] = positionals;
    return path === undefined || more.length > 0 ? null : { path, acceptAll: values["accept-all"] === true };
  } catch {
    // An option that does not exist: the usage says which do.
    return null;
  }
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

function refusals(file: string, refused: Extract<ImportedFile, { ok: false }>): string[] {
  if (refused.reason === "problems") return refused.problems.map((problem) => problemSentence(file, problem));
  const { repair, join, drop, doubt } = refused.counts;
  return [
    `${file}:1: 尚未核对 / nothing was imported: the reader made ${repair} repairs and ${join} joins, left out ${drop} lines and has ` +
      `${doubt} doubts; see them with pack:inspect, then decide them on the page 专题包 or accept all with --accept-all.`,
  ];
}
