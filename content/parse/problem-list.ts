import type { PackProblem } from "../contract/pack";

/** Collects what is wrong with a file, so that one reading names every mistake at once. */
export class ProblemList {
  readonly problems: PackProblem[] = [];

  add(code: string, line: number | null, params: PackProblem["params"] = {}): void {
    this.problems.push({ code, line, params });
  }
}
