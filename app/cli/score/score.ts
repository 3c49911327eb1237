import { parseArgs } from "node:util";
import { rubricSchema, type Rubric } from "@content/contract/rubric";
import type { Report } from "@content/contract/report";
import { defaultProfile, markingProfile, MARKING_PROFILES } from "~/domain/profiles/marking-profiles";
import type { MarkingProfile } from "~/domain/profiles/marking-profile";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import type { ReferenceText } from "~/domain/scoring/score-input";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import type { Command, CommandIo } from "../command";
import { readLines, UnreadableLine } from "./read-lines";
import { parseJson, schemaProblem, utf8Text, type Problem } from "./json-input";
import { reportSummary } from "./report-summary";

export const SCORE_HELP = `usage: score --rubric R.json --answer A.txt [--material M.txt]… [--profile ID] [--json]
       score --rubric R.json --answers A.jsonl [--material M.txt]… [--profile ID] --json

Scores an answer with a rubric (Rubric v1) and prints a report (Report v1): a practice estimate, never an official mark.
  --rubric FILE     the rubric, JSON; see docs/rubric-format.md
  --answer FILE     the answer, UTF-8 text; - reads standard input
  --answers FILE    many answers, one JSON object {"id", "answer"} a line; one report a line is printed; - reads standard input
  --material FILE   given material or other text the answer is compared with for copying; may be repeated
  --profile ID      marking profile; the first is used where none is named:
${MARKING_PROFILES.map(({ id, name }) => `                      ${id.padEnd(26)} ${name}`).join("\n")}
  --json            print JSON instead of a summary
  --help            this text
`;

class Refusal extends Error {}

/** Reports written before the reader of the output is waited for. */
const LINES_AT_ONCE = 64;

/** `score`: exit 0 with the report on stdout, 1 when an input is refused, 2 on wrong usage. Opens no database. */
export const command: Command = async (words, io) => {
  let options;
  try {
    options = parseArgs({
      args: words,
      options: {
        rubric: { type: "string" },
        answer: { type: "string" },
        answers: { type: "string" },
        material: { type: "string", multiple: true },
        profile: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    return usage(io, error instanceof Error ? error.message : String(error));
  }
  if (options.help) {
    io.out(SCORE_HELP);
    return 0;
  }
  const { rubric: rubricPath, answer, answers } = options;
  if (rubricPath === undefined) return usage(io, "--rubric is missing");
  if ((answer === undefined) === (answers === undefined)) return usage(io, "give either --answer or --answers");
  if ([rubricPath, answer, answers, ...(options.material ?? [])].filter((path) => path === "-").length > 1) {
    return usage(io, "standard input (-) can be read once");
  }
  const profile = options.profile === undefined ? defaultProfile() : markingProfile(options.profile);
  if (!profile) {
    const ids = MARKING_PROFILES.map(({ id }) => id).join(", ");
    return usage(io, `there is no marking profile ${options.profile}, only ${ids}`);
  }
  try {
    const rubric = await readRubric(io, rubricPath);
    const references: ReferenceText[] = [];
    for (const path of options.material ?? []) {
      const text = canonicalText(await readText(io, path));
      references.push({ kind: "material", text, hash: sha256Hex(text) });
    }
    if (answers !== undefined) await scoreLines(io, answers, { rubric, profile, references });
    else if (answer !== undefined) {
      const report = scoreAnswer({ answer: await readText(io, answer), rubric, profile, references });
      io.out(options.json ? `${JSON.stringify(report)}\n` : reportSummary(report, rubric));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.message}\n`);
    return 1;
  }
};

function usage(io: CommandIo, message: string): 2 {
  io.err(`${message}; score --help explains the options\n`);
  return 2;
}

async function readText(io: CommandIo, path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = path === "-" ? await io.stdin() : await io.readFile(path);
  } catch (error) {
    throw new Refusal(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  const text = utf8Text(bytes);
  if (!text.ok) throw refusal(path, text.problem);
  return text.value;
}

async function readRubric(io: CommandIo, path: string): Promise<Rubric> {
  const text = await readText(io, path);
  const json = parseJson(text);
  if (!json.ok) throw refusal(path, json.problem);
  const parsed = rubricSchema.safeParse(json.value);
  if (!parsed.success) throw refusal(path, schemaProblem(text, parsed.error));
  return parsed.data;
}

/** One report a line, as the answers come in: what was scored before a bad line has been printed. */
async function scoreLines(
  io: CommandIo,
  path: string,
  with_: { rubric: Rubric; profile: MarkingProfile; references: ReferenceText[] },
): Promise<void> {
  try {
    for await (const { no: line, text } of readLines(io, path)) {
      if (text.trim() === "") continue;
      const json = parseJson(line === 1 ? text.replace(/^\uFEFF/, "") : text);
      if (!json.ok) throw refusal(path, { line, message: json.problem.message });
      const { id, answer } = (json.value ?? {}) as { id?: unknown; answer?: unknown };
      if (typeof answer !== "string") throw refusal(path, { line, message: "answer must be a string" });
      if (id !== undefined && typeof id !== "string") throw refusal(path, { line, message: "id must be a string" });
      const report: Report = scoreAnswer({ answer, ...with_, ...(id === undefined ? {} : { id }) });
      io.out(`${JSON.stringify(report)}\n`);
      if (line % LINES_AT_ONCE === 0) await io.flushed?.();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof UnreadableLine) throw refusal(path, { line: error.line, message: error.message });
    throw new Refusal(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

function refusal(path: string, problem: Problem): Refusal {
  return new Refusal(`${path}:${problem.line}: ${problem.message}`);
}
