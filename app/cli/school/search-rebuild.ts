import { parseArgs } from "node:util";
import { rebuildIndex } from "~/services/search/rebuild-index.server";
import type { Command } from "../command";
import { withSchool } from "./with-school";

const USAGE = `Usage: npm run search:rebuild

Indexes all questions, materials, library entries and sets for search anew, while the server may go on running.
Prints how many questions, entries and sets were indexed.
`;

/** search:rebuild: for an index that is doubted; the program keeps its own up to date. */
export const command: Command = async (words, io) => {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    strict: false,
    options: { help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    io.out(USAGE);
    return 0;
  }
  if (positionals.length > 0 || Object.keys(values).length > 0) {
    io.err(USAGE);
    return 2;
  }
  return withSchool(io, async () => {
    io.out(`${await rebuildIndex({ now: Date.now() })}\n`);
    return 0;
  });
};
