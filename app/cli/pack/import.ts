import { importPackFile } from "~/services/content/import-pack-file.server";
import type { Command } from "../command";
import { readInput, readOnePath } from "./one-path";
import { problemSentence } from "./problem-sentences";
import { withSchool } from "../with-school";

const USAGE = `Usage: npm run pack:import -- FILE

Reads a topic pack (FILE: text, Markdown or .docx, or - for standard input) and puts its questions into the bank as drafts.
A tutor publishes them on the page 专题包. A pack with a problem changes nothing.
`;

/** pack:import. */
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
  const file = asked.path;
  const bytes = await readInput(file, io);
  if (bytes === null) return 1;
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
