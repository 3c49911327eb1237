import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { transformWithEsbuild } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";

const BIG = 3_000_000;
const folder = mkdtempSync(join(tmpdir(), "node-io-"));
const program = join(folder, "program.mjs");

beforeAll(async () => {
  const path = join(import.meta.dirname, "node-io.ts");
  const { code } = await transformWithEsbuild(readFileSync(path, "utf8"), path);
  const end = `const io = nodeIo(); io.out("x".repeat(${BIG})); await io.flushed(); process.exit(1);`;
  writeFileSync(program, `${code}\n${end}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ended = (child: ReturnType<typeof spawn>) =>
  new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));

test("a large result goes through a pipe whole before the process ends with its code", async () => {
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "pipe"] });
  const [out, code] = await Promise.all([text(child.stdout), ended(child)]);
  expect(out).toHaveLength(BIG);
  expect(code).toBe(1);
});

test("a reader that has seen enough ends the command without a word", async () => {
  const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.once("data", () => child.stdout.destroy());
  const [complaints, code] = await Promise.all([text(child.stderr), ended(child)]);
  expect(complaints).toBe("");
  expect(code).toBe(1);
});
