import { MEASURES } from "~/domain/agreement/agreement";
import type { Evaluation, Folds } from "./evaluate";

const NAME_WIDTH = 16;
const METHOD_WIDTH = 26;
const FOLD_WIDTH = 9;

/** The figures of one file for a terminal: every measure a line, every method a column, then the folds where asked for. */
export function evaluationTable(file: string, evaluation: Evaluation): string {
  const { answers, questions, omitted, drafted, methods, folds } = evaluation;
  const rows = MEASURES.map((name) => [
    name,
    ...methods.map(({ measured }) => {
      const { value, low, high } = measured[name];
      return `${figure(value)} [${figure(low)}, ${figure(high)}]`;
    }),
  ]);
  const about = `${answers} answers, ${questions} questions (${omitted} not measurable alone), ${drafted} rubrics drafted`;
  const table = columns([["", ...methods.map(({ method }) => method)], ...rows], METHOD_WIDTH);
  return `${file}: ${about}\n${table}\n${folds ? `\n${foldTable(folds)}\n` : ""}\n`;
}

function foldTable({ count, seed, questions, engine }: Folds): string {
  const head = ["", ...questions.map((_, fold) => `fold ${fold + 1}`), "mean", "sd", "all"];
  const rows = MEASURES.map((name) => {
    const { folds, mean, deviation, pooled } = engine[name];
    return [name, ...[...folds, mean, deviation, pooled].map(figure)];
  });
  const about = `engine in ${count} folds of ${questions.join(", ")} questions (seed ${seed})`;
  return `${about}\n${columns([head, ...rows], FOLD_WIDTH)}`;
}

function columns(rows: readonly string[][], width: number): string {
  return rows
    .map(([head = "", ...cells]) =>
      [head.padEnd(NAME_WIDTH), ...cells.map((cell) => cell.padEnd(width))].join("").trimEnd(),
    )
    .join("\n");
}

function figure(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}
