import { appendFileSync } from "node:fs";

/** A figure that a goal was set for; `met` is null where it only has to be told. */
export type Figure = { what: string; measured: string; goal: string; met: boolean | null };

/** Keeps a figure for the one table at the end of `npm run bench`; a benchmark run by itself prints its own lines only. */
export function noteFigure(figure: Figure): void {
  const file = process.env["BENCH_FIGURES"];
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}
