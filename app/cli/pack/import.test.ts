import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CommandIo } from "../command";
import { command } from "./import";

const WILD = "扫码加入QQ群\n一、热点链接\n桥修好了。\n二、命题预测\n1.请谈谈⺠生工程的意义(300字)。\n";
const ARTICLE = "渠水进村\n清水沿着新渠流进村庄，旱地变成水田。\n今年的收成比去年多了三成。\n";
const CANONICAL = `---
format: pack/1
title: 修桥
---

# 命题预测

## 1. 谈谈修桥的意义

请谈谈修桥的意义。

~~~yaml meta
family: analysis
~~~
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "school-"));
  vi.stubEnv("DATA_DIR", folder);
  vi.stubEnv("DATABASE_URL", undefined);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(words: string[], text = "") {
  const said = { out: "", err: "" };
  const bytes = new TextEncoder().encode(text);
  const io: CommandIo = {
    stdin: () => Promise.resolve(bytes),
    readFile: async () => bytes,
    out: (line) => void (said.out += line),
    err: (line) => void (said.err += line),
  };
  return { code: await command(words, io), ...said };
}

test("a canonical file enters as it is, and the second time changes nothing", async () => {
  const first = await run(["pack.md"], CANONICAL);
  expect(first).toEqual({
    code: 0,
    out: "修桥: 1 drafts (0 wait for a material), 0 frameworks, 0 models, 0 articles.\n",
    err: "",
  });
  expect(await run(["pack.md"], CANONICAL)).toMatchObject({
    code: 0,
    out: "",
    err: expect.stringMatching(/imported before/) as string,
  });
});

test("a text with changes is refused in one sentence that counts them, and enters with --accept-all", async () => {
  const refused = await run(["dir/wild.txt"], WILD);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toMatch(
    /^dir\/wild\.txt:1: .*1 repairs and 0 joins, left out 1 lines.*pack:inspect.*--accept-all\.\n$/,
  );
  expect(await run(["wild.txt", "--accept-all"], WILD)).toMatchObject({
    code: 0,
    out: expect.stringContaining("1 drafts") as string,
  });
  expect((await run(["wild.txt"], WILD)).err).toMatch(/imported before/);
});

test("an article enters as given material without questions of its own", async () => {
  const { code, out } = await run(["-", "--accept-all"], ARTICLE);
  expect([code, out]).toEqual([0, "渠水进村: 0 drafts (0 wait for a material), 0 frameworks, 0 models, 1 articles.\n"]);
});

test("what cannot be read is refused with its line, and wrong usage is told with code 2", async () => {
  expect(await run(["f"], WILD.replace("300字", "约字"))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^f:5: /) as string,
  });
  expect(await run([])).toMatchObject({ code: 2, out: "" });
  expect(await run(["a", "--accept-some"])).toMatchObject({ code: 2, out: "" });
  expect(await run(["--help"])).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("--accept-all") as string,
  });
});
