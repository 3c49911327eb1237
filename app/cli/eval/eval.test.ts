import { describe, expect, test } from "vitest";
import type { CommandIo } from "../command";
import { command } from "./eval";

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
