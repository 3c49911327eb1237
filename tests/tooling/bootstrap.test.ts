import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isFresh, readable } from "../../scripts/bootstrap/build.mjs";
import { TARGETS } from "../../scripts/bootstrap/build-targets.mjs";
import { matchesLock } from "../../scripts/bootstrap/installed.mjs";
import { withLock } from "../../scripts/bootstrap/lock.mjs";
import { isTooOld } from "../../scripts/bootstrap/node-version.mjs";
import { runCommand } from "../../scripts/bootstrap/run-command.mjs";
import { sourceHash } from "../../scripts/bootstrap/source-hash.mjs";
import { findChromium } from "../../scripts/checks/find-chromium.mjs";

let folder: string;
const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bootstrap-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["0.12.18", true],
  ["8.17.0", true],
  ["18.20.4", true],
  ["20.18.9", true],
  ["20.19.0", false],
  ["20.20.2", false],
  ["22.1.0", false],
  ["100.0.0", false],
])("Node %s is too old: %s", (version, tooOld) => {
  expect(isTooOld(version)).toBe(tooOld);
});

test("what npm installed matches the lock when only optional packages are missing", () => {
  const lock = {
    packages: {
      "": { version: "1.0.0" },
      "node_modules/a": { version: "1.0.0", integrity: "x" },
      "node_modules/other-platform": { version: "1.0.0", optional: true },
    },
  };
  const installed = (packages: object) => matchesLock(lock, { packages: { ...packages } });
  const a = { version: "1.0.0", integrity: "x" };
  expect(installed({ "node_modules/a": a })).toBe(true);
  expect(installed({})).toBe(false);
  expect(installed({ "node_modules/a": { ...a, version: "1.0.1" } })).toBe(false);
  expect(installed({ "node_modules/a": { ...a, integrity: "y" } })).toBe(false);
  expect(installed({ "node_modules/a": a, "node_modules/left-over": a })).toBe(false);
});

test("a changed, renamed or new source makes the build stale; a test or a new time does not", () => {
  put("app/one.ts", "1");
  put("vite.config.ts", "{}");
  const first = sourceHash(folder);
  put("app/one.ts", "1");
  put("app/one.test.ts", "anything");
  put("docs/read.md", "anything");
  expect(sourceHash(folder)).toBe(first);
  put("app/two.ts", "");
  const second = sourceHash(folder);
  expect(second).not.toBe(first);
  put("app/one.ts", "2");
  expect(sourceHash(folder)).not.toBe(second);
});

test("a build is fresh only with its stamp, its sources and everything it makes", () => {
  put("app/one.ts", "1");
  const hash = sourceHash(folder);
  put(TARGETS.cli.stamp, hash);
  expect(isFresh(folder, "cli", hash)).toBe(false);
  put("build/cli/main.js", "");
  expect(isFresh(folder, "cli", hash)).toBe(true);
  expect(isFresh(folder, "cli", "another")).toBe(false);
  expect(isFresh(folder, "web", hash)).toBe(false);
});

test("a failing build shows its end without the notes that every build prints", () => {
  expect(readable("one\n(!) EMPTY_BUNDLE\nGenerated an empty chunk\nError: no\n")).toBe("one\nError: no");
});

test("two processes that build take turns, and a dead holder is passed over", async () => {
  const lock = join(folder, "build.lock");
  writeFileSync(lock, "999999999");
  const order: string[] = [];
  const work = (name: string) =>
    withLock(lock, async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
    });
  await Promise.all([work("a"), work("b")]);
  expect(order.map((entry) => entry.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends"]);
});

test("a program's exit code and all of its output come back", async () => {
  const script = "process.stdout.write('x'.repeat(300000)); process.stderr.write('end'); process.exitCode = 7";
  const result = await runCommand([process.execPath, "-e", script], { cwd: folder });
  expect(result).toMatchObject({ code: 7, timedOut: false });
  expect(result.output).toHaveLength(300_003);
});

test("a program that does not exist or does not end is a failure", async () => {
  expect((await runCommand([join(folder, "nowhere")], { cwd: folder })).code).toBe(127);
  const endless = [process.execPath, "-e", "setInterval(() => {}, 1000)"];
  const result = await runCommand(endless, { cwd: folder, limitSeconds: 0.3 });
  expect(result.timedOut).toBe(true);
  expect(result.code).not.toBe(0);
});

test("CHROMIUM_PATH alone decides when it is set, then the usual places, then Playwright's own", () => {
  const only = (path: string) => (candidate: string) => candidate === path;
  const none = () => null;
  expect(findChromium({ CHROMIUM_PATH: "/x" }, only("/x"), none)).toBe("/x");
  expect(findChromium({ CHROMIUM_PATH: "/x" }, only("/usr/bin/chromium"), none)).toBeNull();
  expect(findChromium({ PATH: "/a:/b" }, only("/b/google-chrome"), none)).toBe("/b/google-chrome");
  const both = (path: string) => ["/usr/bin/chromium", "/b/chromium-headless-shell"].includes(path);
  expect(findChromium({ PATH: "/a:/b" }, both, none)).toBe("/b/chromium-headless-shell");
  expect(findChromium({}, only("/own"), () => "/own")).toBe("/own");
  expect(findChromium({}, () => false, none)).toBeNull();
});
