import { parseArgs } from "node:util";
import { MEASURES } from "~/domain/agreement/agreement";
import type { Command } from "../command";
import { utf8Text } from "../json-input";
import { evaluate, type Evaluation } from "./evaluate";
import { readMarkedAnswers } from "./marked-answer";

const USAGE = `usage: eval FILE… [--json]

Measures how well the scoring engine agrees with people on human-marked answers, beside three plain methods (length, bigram
cosine, keyword coverage). Nothing is fitted to the answers.
  FILE     JSONL, one object {"question", "refs", "answer", "score", "max"} a line; "qid" and "rubric" (Rubric v1) may stand in
           it. Without a rubric one is drafted from the reference. - reads standard input
  --json   all figures, with every question's own, as JSON
  --help   this text

Each figure stands with its 95 % interval, bootstrapped over questions. within… are means over questions with four or more
answers and differing marks; kappa (quadratic weights), exact, adjacent and midBand work on tenths of full marks.
`;

/** `eval`: exit 0 with the figures on stdout, 1 when a file is refused, 2 on wrong usage. Opens no database. */
export const command: Command = async (words, io) => {
  let asked;
  try {
    asked = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
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
    results.push({ file, evaluation: evaluate(read.questions) });
  }
  if (values.json) io.out(`${JSON.stringify(results)}\n`);
  else for (const { file, evaluation } of results) io.out(table(file, evaluation));
  return 0;
};

function table(file: string, { answers, questions, omitted, drafted, methods }: Evaluation): string {
  const figure = (value: number | null) => (value === null ? "–" : value.toFixed(3));
  const rows = MEASURES.map((name) => [
    name,
    ...methods.map(({ measured }) => {
      const { value, low, high } = measured[name];
      return `${figure(value)} [${figure(low)}, ${figure(high)}]`;
    }),
  ]);
  const lines = [["", ...methods.map(({ method }) => method)], ...rows].map(([head = "", ...cells]) =>
    [head.padEnd(16), ...cells.map((cell) => cell.padEnd(26))].join("").trimEnd(),
  );
  const about = `${answers} answers, ${questions} questions (${omitted} not measurable alone), ${drafted} rubrics drafted`;
  return `${file}: ${about}\n${lines.join("\n")}\n\n`;
}
