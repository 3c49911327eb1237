import { expect, test } from "vitest";
import { reportSchema } from "@content/contract/report";
import { MARKING_PROFILES } from "~/domain/profiles/marking-profiles";
import { command } from "./score";
import { command as schemaCommand } from "./rubric-schema";

const RUBRIC = `{
  "version": 1,
  "title": "题",
  "marks": 2,
  "points": [
    {
      "id": "p1",
      "label": "停车难",
      "marks": 2,
      "expressions": [{ "allOf": [["停车"], ["难"]] }]
    }
  ]
}`;

async function run(words: string[], files: Record<string, string | Uint8Array>, stdin = "") {
  const bytes = (content: string | Uint8Array) =>
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  let [out, err] = ["", ""];
  const code = await command(words, {
    stdin: async () => bytes(stdin),
    readFile: async (path) => {
      const content = files[path];
      if (content === undefined) throw new Error("no such file");
      return bytes(content);
    },
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

const FILES = { "r.json": RUBRIC, "a.txt": "小区停车难。" };

test("one answer gives one report on stdout and nothing else", async () => {
  const { code, out, err } = await run(["--rubric", "r.json", "--answer", "a.txt", "--json"], FILES);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(reportSchema.parse(JSON.parse(out))).toMatchObject({
    marks: 2,
    points: [{ evidence: [{ text: "小区停车难" }] }],
  });
});

test("- reads standard input, and without --json a summary is printed", async () => {
  const { code, out } = await run(["--rubric", "r.json", "--answer", "-"], FILES, "停车方便。");
  expect(code).toBe(0);
  expect(out).toContain("练习估分 0 / 2");
});

test("many answers give one report a line with their ids", async () => {
  const answers = '{"id":"a","answer":"停车难"}\n\n{"id":"b","answer":""}\n';
  const { out } = await run(["--rubric", "r.json", "--answers", "x.jsonl", "--json"], { ...FILES, "x.jsonl": answers });
  expect(
    out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id),
  ).toEqual(["a", "b"]);
});

test.each([
  [
    "an unknown key by its name",
    { "r.json": RUBRIC.replace('"label"', '"lable": "x",\n      "label"') },
    "r.json:8: points[0] has an unknown key: lable",
  ],
  [
    "a wrong value by its path",
    { "r.json": RUBRIC.replace('"marks": 2,\n      "exp', '"marks": "two",\n      "exp') },
    "r.json:9: points[0].marks:",
  ],
  ["broken JSON by its line", { "r.json": RUBRIC.replace('"停车难",', '"停车难"') }, "r.json:9: not valid JSON"],
  ["an empty rubric", { "r.json": "" }, "r.json:1: not valid JSON: the text is empty"],
  ["bytes that are no text", { "a.txt": new Uint8Array([0x61, 0x0a, 0xff, 0xfe]) }, "a.txt:2: not UTF-8 text"],
  ["a missing file", { "r.json": undefined as never }, "r.json: cannot be read"],
])("%s is refused with file and line in one sentence", async (_name, change, message) => {
  const { code, out, err } = await run(["--rubric", "r.json", "--answer", "a.txt"], { ...FILES, ...change });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(message);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test("a bad line among answers is named", async () => {
  const { code, err } = await run(["--rubric", "r.json", "--answers", "x.jsonl"], {
    ...FILES,
    "x.jsonl": '{"answer":"a"}\n{"id":1}\n',
  });
  expect({ code, err }).toEqual({ code: 1, err: "x.jsonl:2: answer must be a string\n" });
});

test.each([
  [[]],
  [["--rubric", "r.json"]],
  [["--rubric", "r.json", "--answer", "a", "--answers", "b"]],
  [["--nonsense"]],
  [["--rubric", "r.json", "--answer", "a.txt", "--profile", "none"]],
])("wrong usage %j exits with 2", async (words) => {
  expect(await run(words, FILES)).toMatchObject({ code: 2, out: "" });
});

test("help names every marking profile, and an unknown one is answered with their ids", async () => {
  const help = await run(["--help"], FILES);
  const unknown = await run(["--rubric", "r.json", "--answer", "a.txt", "--profile", "none"], FILES);
  for (const { id, name } of MARKING_PROFILES) {
    expect(help.out).toContain(name);
    expect(unknown.err).toContain(id);
  }
});

test("answers are scored as they come, a character cut between two pieces is whole, and the output is waited for", async () => {
  const lines = Array.from({ length: 130 }, (_, at) => `${JSON.stringify({ id: `a${at}`, answer: "小区停车难。" })}\n`);
  const bytes = new TextEncoder().encode(lines.join(""));
  const seen: string[] = [];
  let asked = 0;
  let waited = 0;
  const code = await command(["--rubric", "r.json", "--answers", "a.jsonl", "--json"], {
    stdin: async () => new Uint8Array(),
    readFile: async () => new TextEncoder().encode(RUBRIC),
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += 7) {
        if (at === 7 * 20) asked = seen.length;
        yield bytes.subarray(at, at + 7);
      }
    },
    flushed: async () => void (waited += 1),
    out: (text) => void seen.push(text),
    err: () => {},
  });
  expect(code).toBe(0);
  expect(asked).toBeGreaterThan(0);
  expect(waited).toBe(2);
  expect(seen).toHaveLength(130);
  expect(new Set(seen.map((line) => (JSON.parse(line) as { share: number }).share))).toEqual(new Set([1]));
});

test("--help explains the options", async () => {
  expect((await run(["--help"], {})).out).toContain("--rubric FILE");
});

test("the JSON Schema names the rubric's keys", async () => {
  let out = "";
  const io = {
    stdin: async () => new Uint8Array(),
    readFile: async () => new Uint8Array(),
    out: (text: string) => (out += text),
    err: () => {},
  };
  expect(await schemaCommand([], io)).toBe(0);
  expect(Object.keys((JSON.parse(out) as { properties: object }).properties)).toContain("bestOf");
});
