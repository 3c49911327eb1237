import { parseArgs } from "node:util";
import { listPacks } from "@db/queries/content/packs";
import { listDeskSets } from "@db/queries/sets/desk-sets";
import { BUNDLE_LIMITS } from "@content/contract/exchange/bundle";
import { exportBundle } from "~/services/exports/bundle/export-bundle.server";
import type { Command } from "../command";
import { withSchool } from "../school/with-school";

const USAGE = `Usage: npm run -s bundle:export -- --all | --pack ID … --set ID … > bundle.json

Writes packs, questions with rubrics, and sets as one file for another installation. A set takes its questions along, and a
question its pack. The same content is the same file, byte by byte.
`;

/** bundle:export. */
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
  return withSchool(io, async () => {
    const packIds = asked.all ? (await listPacks()).map(({ id }) => id) : asked.packIds;
    const limit = BUNDLE_LIMITS.sets;
    const setIds = asked.all ? (await listDeskSets({ show: "all", limit })).map(({ id }) => id) : asked.setIds;
    const bundle = await exportBundle({ packIds, setIds, by: null, now: Date.now(), address: null });
    if (bundle.ok) {
      io.out(bundle.text);
      io.err(`${bundle.packs} packs, ${bundle.questions} questions, ${bundle.sets} sets.\n`);
      return 0;
    }
    const first = bundle.reason === "problems" ? bundle.problems[0] : undefined;
    io.err(
      first
        ? `What is chosen is damaged and was not exported: ${first.code} at ${first.path}.\n`
        : "No such pack or set: see their ids in the addresses of their pages, or use --all.\n",
    );
    return 1;
  });
};

function readWords(words: string[]): { all: boolean; packIds: string[]; setIds: string[] } | "help" | null {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        help: { type: "boolean", short: "h" },
        all: { type: "boolean" },
        pack: { type: "string", multiple: true },
        set: { type: "string", multiple: true },
      },
    });
    if (values.help === true) return "help";
    const asked = { all: values.all === true, packIds: values.pack ?? [], setIds: values.set ?? [] };
    return asked.all || asked.packIds.length + asked.setIds.length > 0 ? asked : null;
  } catch {
    return null;
  }
}
