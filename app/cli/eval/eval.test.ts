import { describe, expect, test } from "vitest";
import type { CommandIo } from "../command";
import { command } from "./eval";
import type { Evaluation } from "./evaluate";

function io(files: Record<string, string>): CommandIo & { printed: string; complained: string } {
  return {
    printed: "",
    complained: "",
    stdin: () => Promise.resolve(new TextEncoder().encode(files["-"] ?? "")),
    readFile: (path) =>
      files[path] === undefined
        ? Promise.reject(new Error("no such file"))
        : Promise.resolve(new TextEncoder().encode(files[path])),
    out(text) {
      this.printed += text;
    },
    err(text) {
      this.complained += text;
    },
  };
}

const refs = ["社区食堂的难处：客流不稳、成本偏高、补贴不足。"];
const line = (answer: string, score: number, more: object = {}) =>
  JSON.stringify({ qid: "1", question: "社区食堂有哪些难处？", refs, answer, score, max: 3, ...more });
const FILE = [
  line("客流不稳、成本偏高、补贴不足。", 3),
  line("成本偏高，补贴不足。", 2),
  line("客流不稳。", 1),
  line("饭菜好吃。", 0),
].join("\n");

describe("eval", () => {
  test("measures a file whose order the drafted rubric gets right", async () => {
    const run = io({ "a.jsonl": FILE });
    expect(await command(["a.jsonl", "--json"], run)).toBe(0);
    const [{ evaluation }] = JSON.parse(run.printed) as [
      {
        evaluation: {
          answers: number;
          drafted: number;
          methods: { method: string; measured: { withinPearson: { value: number } } }[];
        };
      },
    ];
    expect(evaluation).toMatchObject({ answers: 4, questions: 1, omitted: 0, drafted: 1 });
    expect(evaluation.methods.map(({ method }) => method)).toEqual(["engine", "length", "cosine", "keywords"]);
    expect(evaluation.methods[0]?.measured.withinPearson.value).toBeGreaterThan(0.95);
  });

  test("gives every measure of every question, by every method, with its interval", async () => {
    const run = io({ "a.jsonl": `${FILE}\n${line("客流不稳。", 1, { qid: "2" })}` });
    expect(await command(["a.jsonl", "--json"], run)).toBe(0);
    const [{ evaluation }] = JSON.parse(run.printed) as [{ evaluation: Evaluation }];
    // The second question has one answer: counted, and in no figure of its own.
    expect(evaluation).toMatchObject({ questions: 2, omitted: 1, perQuestion: [{ question: "1", answers: 4 }] });
    const [own] = evaluation.perQuestion;
    expect(own?.methods.map(({ method }) => method)).toEqual(["engine", "length", "cosine", "keywords"]);
    for (const { measured } of own?.methods ?? []) {
      expect(Object.keys(measured)).toEqual(["pearson", "spearman", "kappa", "exact", "adjacent", "bias", "midBand"]);
      expect(measured.exact.low).toBeLessThanOrEqual(measured.exact.value ?? -1);
      expect(measured.exact.high).toBeGreaterThanOrEqual(measured.exact.value ?? 2);
    }
    expect(own?.methods[0]?.measured.spearman.value).toBeGreaterThan(0.95);
  });

  describe("with --folds", () => {
    const six = Array.from({ length: 6 }, (_, qid) =>
      FILE.replaceAll('"qid":"1"', `"qid":"${qid}"`).replace('"score":2', `"score":${qid % 2 === 0 ? 2 : 1}`),
    ).join("\n");

    test("shows the engine in folds of questions with mean and standard deviation beside the figure of all", async () => {
      const run = io({ "a.jsonl": six });
      expect(await command(["a.jsonl", "--folds", "3", "--json"], run)).toBe(0);
      const [{ evaluation }] = JSON.parse(run.printed) as [{ evaluation: Evaluation }];
      expect(evaluation.folds).toMatchObject({ count: 3, questions: [2, 2, 2] });
      const { folds, mean, deviation, pooled } = evaluation.folds?.engine.bias ?? { folds: [] };
      expect(folds).toHaveLength(3);
      // Folds of equally many answers: the mean of their bias is the bias of all.
      expect(mean).toBeCloseTo(pooled ?? NaN, 12);
      expect(pooled).toBe(evaluation.methods[0]?.measured.bias.value);
      const spread = folds.reduce((sum: number, value) => sum + ((value ?? NaN) - (mean ?? NaN)) ** 2, 0);
      expect(deviation).toBeCloseTo(Math.sqrt(spread / 2), 12);
    });

    test("prints them below the table, and nothing of them unasked", async () => {
      const [asked, plain] = [io({ "-": six }), io({ "-": six })];
      expect(await command(["-", "--folds", "2"], asked)).toBe(0);
      expect(await command(["-"], plain)).toBe(0);
      expect(asked.printed).toMatch(/engine in 2 folds of 3, 3 questions/);
      expect(asked.printed).toMatch(/fold 1\s+fold 2\s+mean\s+sd\s+all/);
      expect(asked.printed.startsWith(plain.printed.trimEnd())).toBe(true);
      expect(plain.printed).not.toContain("fold");
    });

    test.each(["1", "2.5", "many", ""])("refuses %j as a number of folds", async (folds) => {
      const run = io({ "a.jsonl": six });
      expect(await command(["a.jsonl", "--folds", folds], run)).toBe(2);
      expect(run.complained).toContain("two folds or more");
    });

    test("refuses a file of fewer questions than folds by its name", async () => {
      const run = io({ "a.jsonl": six });
      expect(await command(["a.jsonl", "--folds", "7"], run)).toBe(1);
      expect(run.complained).toMatch(/a\.jsonl:1: 6 questions cannot be split into 7 folds/);
    });
  });

  test("takes the rubric a line brings instead of drafting one", async () => {
    const rubric = {
      version: 1,
      title: "t",
      points: [{ id: "p", label: "好吃", expressions: [{ allOf: [["好吃"]] }] }],
    };
    const run = io({ "a.jsonl": FILE.replace(/^.*/, line("饭菜好吃。", 0, { rubric })) });
    expect(await command(["a.jsonl", "--json"], run)).toBe(0);
    expect(run.printed).toContain('"drafted":0');
  });

  test.each([
    ["{", /a\.jsonl:1: not valid JSON/],
    [line("a", 4), /a\.jsonl:1: .*score exceeds max/],
    [`${FILE}\n${line("a", 1, { refs: [] })}`, /a\.jsonl:5: .*neither a rubric nor a reference/],
    ["\n", /no answers/],
  ])("refuses %j by file and line", async (text, sentence) => {
    const run = io({ "a.jsonl": text });
    expect(await command(["a.jsonl"], run)).toBe(1);
    expect(run.complained).toMatch(sentence);
    expect(run.printed).toBe("");
  });

  test("prints a table by default, and help; without a file it is wrong usage", async () => {
    const run = io({ "-": FILE });
    expect(await command(["-"], run)).toBe(0);
    expect(run.printed).toMatch(/withinPearson\s+1\.000|withinPearson\s+0\.9/);
    expect(await command(["--help"], io({}))).toBe(0);
    expect(await command([], io({}))).toBe(2);
    expect(await command(["gone.jsonl"], io({}))).toBe(1);
  });
});
