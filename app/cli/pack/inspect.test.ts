import { expect, test } from "vitest";
import type { CommandIo } from "../command";
import { command } from "./inspect";

function run(words: string[], files: Record<string, Uint8Array | string> = {}) {
  const said = { out: "", err: "" };
  const bytes = (file: string) => {
    const content = files[file];
    if (content === undefined) throw new Error("ENOENT");
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  const io: CommandIo = {
    stdin: () => Promise.resolve(bytes("-")),
    readFile: async (path) => bytes(path),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  };
  return command(words, io).then((code) => ({ code, ...said }));
}

const PACK = "一、热点链接\n桥修好了。\n二、命题预测\n1.请谈谈修桥的意义(300字)。\n";

test("a pack from a file or standard input is printed as JSON and nothing else", async () => {
  for (const file of ["pack.txt", "-"]) {
    const { code, out, err } = await run([file], { [file]: PACK });
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({ kind: "topic-pack", questions: [{ no: 1, limit: { max: 300 } }] });
  }
});

test.each([
  ["", /^f:1: .*empty\.\n$/],
  [new Uint8Array([1, 0, 2, 0]), /^f:1: .*no text or Word file/],
  [PACK.replace("300字", "约字"), /^f:4: .*word limit cannot be read.*约字.*\n$/],
  [PACK.replace("1.请谈谈修桥的意义(300字)。\n", ""), /^f:3: .*no questions/],
])("what cannot be read is refused in one sentence with file and line", async (content, sentence) => {
  const { code, out, err } = await run(["f"], { f: content });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test("a file that is not there is refused, wrong usage is told with code 2, --help with 0", async () => {
  expect(await run(["gone.txt"])).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("gone.txt") as string,
  });
  expect(await run([])).toMatchObject({ code: 2, out: "" });
  expect(await run(["a", "b"])).toMatchObject({ code: 2, out: "" });
  expect(await run(["--colour"])).toMatchObject({ code: 2, out: "" });
  expect(await run(["--help"])).toMatchObject({ code: 0, err: "" });
});
