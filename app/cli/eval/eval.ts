import { parseArgs } from "node:util";
import type { Command } from "../command";
import { utf8Text } from "../score/json-input";
import { evaluate, type Evaluation } from "./evaluate";
import { evaluationTable } from "./evaluation-table";
import { readMarkedAnswers } from "./marked-answer";

const USAGE = `usage: eval FILE… [--folds K] [--json]

Measures how well the scoring engine agrees with people on human-marked answers, beside three plain methods (length, bigram
cosine, keyword coverage). Nothing is fitted to the answers.
  FILE       JSONL, one object {"question", "refs", "answer", "score", "max"} a line; "qid" and "rubric" (Rubric v1) may stand
             in it. Without a rubric one is drafted from the reference. - reads standard input
  --folds K  the engine's figures also in K folds of questions (2 or more), with their mean and standard deviation: how far a
             figure hinges on the questions it was measured on. The split is the same each time
  --json     all figures, with every question's own, as JSON
  --help     this text

Each figure stands with its 95 % interval, bootstrapped over questions, a question's own over its answers. within… are means
over questions with four or more answers and differing marks; kappa (quadratic weights), exact, adjacent and midBand work on
tenths of full marks.
`;

/** `eval`: exit 0 with the figures on stdout, 1 when a file is refused, 2 on wrong usage. Opens no database. */
export const command: Command = async (words, io) => {
  let asked;
  try {
    asked = parseArgs({
      args: words,
      allowPositionals: true,
      options: { folds: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    io.err(`${error instanceof Error ? error.message : String(error)}; eval --help explains the options\n`);
    return 2;
  }
  const { values, positionals: files } = asked;
  if (values.help) {
    io.out(USAGE);
    return 0;
  }
  if (files.length === 0 || files.filter((file) => file === "-").length > 1) {
    io.err(USAGE);
    return 2;
  }
  const folds = values.folds === undefined ? null : Number(values.folds);
  if (folds !== null && (!Number.isInteger(folds) || folds < 2)) {
    io.err(`--folds ${values.folds}: two folds or more, as a whole number; eval --help explains the options\n`);
    return 2;
  }
  const results: { file: string; evaluation: Evaluation }[] = [];
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = file === "-" ? await io.stdin() : await io.readFile(file);
    } catch (error) {
      io.err(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})\n`);
      return 1;
    }
    const text = utf8Text(bytes);
    const read = text.ok ? readMarkedAnswers(text.value) : { ok: false as const, ...text.problem };
    if (!read.ok) {
      io.err(`${file}:${read.line}: ${read.message}\n`);
      return 1;
    }
    if (read.questions.length === 0) {
      io.err(`${file}:1: no answers\n`);
      return 1;
    }
    if (folds !== null && read.questions.length < folds) {
      io.err(`${file}:1: ${read.questions.length} questions cannot be split into ${folds} folds\n`);
      return 1;
    }
    results.push({ file, evaluation: evaluate(read.questions, folds) });
  }
  if (values.json) io.out(`${JSON.stringify(results)}\n`);
  else for (const { file, evaluation } of results) io.out(evaluationTable(file, evaluation));
  return 0;
};
