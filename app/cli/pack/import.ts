import { parseArgs } from "node:util";
import { importPackFile } from "~/services/content/import-pack-file.server";
import type { Command } from "../command";
import { problemSentence } from "./problem-sentences";
import { withSchool } from "../with-school";

const USAGE = `Usage: npm run pack:import -- FILE

Reads a topic pack (FILE: text, Markdown or .docx, or - for standard input) and puts its questions into the bank as drafts.
A tutor publishes them on the page 专题包. A pack with a problem changes nothing.
`;

/** pack:import. */
export const command: Command = async (words, io) => {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    strict: false,
    options: { help: { type: "boolean", short: "h" } },
  });
  const [file, ...more] = positionals;
  if (values.help) {
    io.out(USAGE);
    return 0;
  }
  if (file === undefined || more.length > 0) {
    io.err(USAGE);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = file === "-" ? await io.stdin() : await io.readFile(file);
  } catch {
    io.err(`${file}: this file cannot be read; check the name and the permissions.\n`);
    return 1;
  }
  return withSchool(io, async () => {
    const imported = await importPackFile({ bytes, origin: "imported", by: null, now: Date.now() });
    if (!imported.ok) {
      for (const problem of imported.problems) io.err(`${problemSentence(file, problem)}\n`);
      return 1;
    }
    if (!imported.isNew) {
      io.err(`${file}: this very text was imported before; nothing was changed.\n`);
      return 0;
    }
    const waiting = imported.questions.filter(({ draft }) => draft.status === "needs-material").length;
    io.out(
      `${imported.title}: ${imported.questions.length} drafts (${waiting} wait for a material), ` +
        `${imported.pack.frameworks.length} frameworks, ${imported.pack.models.length} models.\n`,
    );
    return 0;
  });
};
