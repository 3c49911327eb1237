import { describe, expect, it } from "vitest";
import { stagesOf } from "./fresh-stages.mjs";
import { tableOf } from "./table.mjs";

const part = { name: "score", alone: "npm run bench:score", seconds: 90, failed: null };
const figure = { what: "one answer", measured: "0.8 ms", goal: "< 1 ms", met: true };

describe("the table of all benchmarks", () => {
  it("tells of each figure whether its goal is met and how it is measured alone", () => {
    const figures = [figure, { ...figure, what: "another", met: false }, { ...figure, what: "told only", met: null }];
    const table = tableOf([{ ...part, figures }], "2 × a processor");
    expect(table).toContain("2 × a processor; 2 minutes.");
    expect(table).toContain("| one answer | 0.8 ms | < 1 ms | met | `npm run bench:score` |");
    expect(table).toContain("| another | 0.8 ms | < 1 ms | **not met** | `npm run bench:score` |");
    expect(table).toContain("| told only | 0.8 ms | < 1 ms |  | `npm run bench:score` |");
  });

  it("keeps what a part that failed had measured by then, and says that it failed", () => {
    const table = tableOf([{ ...part, figures: [figure], failed: "ended with code 1" }], "2 × a processor");
    expect(table).toContain("| one answer |");
    expect(table).toContain("| score | ended with code 1 |  | **failed** | `npm run bench:score` |");
  });
});

const SAID = [
  "Installing the dependencies (this happens once and takes some minutes) …",
  "Installed in 40.0 s.",
  "Compiled in 20.0 s.",
  "Building …",
  "Built in 30.0 s.",
  "Opened the database in 0.5 s.",
  "Filled it in 2.5 s.",
  "Ready at http://localhost:3000",
].join("\n");

describe("where the time of a fresh clone goes", () => {
  it("is read from what the start says, and the rest is loading and the first page", () => {
    expect(stagesOf({ said: SAID, clone: 1_000, total: 96_000 })).toEqual([
      { name: "clone", ms: 1_000 },
      { name: "install", ms: 40_000 },
      { name: "compile the database's binding", ms: 20_000 },
      { name: "build", ms: 30_000 },
      { name: "tables", ms: 500 },
      { name: "seed", ms: 2_500 },
      { name: "loading, serving, the first page", ms: 2_000 },
      { name: "the whole", ms: 96_000 },
    ]);
  });

  it("is not guessed where a stage was not told", () => {
    const said = SAID.replace("Built in 30.0 s.", "");
    expect(() => stagesOf({ said, clone: 0, total: 0 })).toThrow("did not say");
  });
});
