import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { CommandIo } from "../command";
import { command } from "./check";

const docs = await readFile(resolve(import.meta.dirname, "../../../docs/pack-format.md"), "utf8");
/** The documented example: it loads, and its one point of 10 has 2 marks. */
const example = /```markdown\n([\s\S]*?)\n```\n/.exec(docs)?.[1] ?? "";

async function run(words: string[]) {
  const said = { out: "", err: "" };
  const io: CommandIo = {
    stdin: () => Promise.resolve(new TextEncoder().encode(example)),
    readFile: (path) => readFile(path),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  };
  return { code: await command(words, io), ...said };
}

async function folderOf(packs: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pack-check-"));
  for (const [name, text] of Object.entries(packs)) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "pack.md"), text);
  }
  return folder;
}

const lineOf = (words: string) => example.slice(0, example.indexOf(words)).split("\n").length;

test("weak spots are listed with file and line, and the packs load all the same", async () => {
  const folder = await folderOf({ one: example });
  const { code, out, err } = await run([folder]);
  const file = join(folder, "one", "pack.md");
  expect(code).toBe(0);
  expect(err).toContain("1 packs load");
  const lines = out.trim().split("\n");
  expect(lines).toContainEqual(expect.stringMatching(`^${file}:${lineOf("## 1. ")}: .*sum to 2, its marks are 10\\.$`));
  expect(lines).toContainEqual(expect.stringMatching(`^${file}:${lineOf("allOf")}: .*knows 3 variants`));
  expect(lines).toContainEqual(expect.stringMatching(`^${file}:${lineOf("## 1. ")}: .*earns \\d+ %`));
});

test("a sentence that stands in two packs is named in the second with its place in the first", async () => {
  const sentence = "这条老街的骑楼修了三年才修完最后一段外墙。";
  const pack = (slug: string) =>
    example.replace("slug: old-neighbourhoods", `slug: ${slug}`).replace("Second paragraph of the material.", sentence);
  const folder = await folderOf({ a: pack("a"), b: pack("b") });
  const { out } = await run([folder]);
  expect(out).toMatch(new RegExp(`b/pack\\.md:\\d+: .*这条老街的骑楼.*a/pack\\.md:${lineOf("Second paragraph")} too`));
  expect(out).not.toMatch(/a\/pack\.md:\d+: .*雷同/);
});

test("an error is named with file and line, the command ends with 1 and lists no weak spots", async () => {
  const folder = await folderOf({ good: example, bad: example.replace("quote: 一位难求", "quote: 两位难求") });
  const { code, out, err } = await run([folder]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(`${join(folder, "bad", "pack.md")}:${lineOf("source: [")}: `);
});

test("one file or standard input may be checked, an empty folder is refused, wrong usage told with 2", async () => {
  const folder = await folderOf({ one: example });
  expect(await run([join(folder, "one", "pack.md")])).toMatchObject({ code: 0 });
  expect(await run(["-"])).toMatchObject({ code: 0, out: expect.stringMatching(/^-:\d+: /) });
  expect(await run([await folderOf({})])).toMatchObject({ code: 1, out: "" });
  expect(await run([])).toMatchObject({ code: 2, out: "" });
  expect(await run(["--help"])).toMatchObject({ code: 0, err: "" });
});
