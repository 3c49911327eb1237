import { Hono } from "hono";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressAssets } from "../../../scripts/bootstrap/compress-assets.mjs";
import type { AppEnvironment } from "../app-environment";
import { mountAssets } from "./mount-assets";

const root = mkdtempSync(join(tmpdir(), "assets-"));
const SCRIPT = `console.log("${"申论 ".repeat(500)}");`;
const app = new Hono<AppEnvironment>();

beforeAll(async () => {
  mkdirSync(join(root, "assets"));
  writeFileSync(join(root, "assets/page-1.js"), SCRIPT);
  mkdirSync(join(root, "icons"));
  for (const name of ["sw.js", "manifest.webmanifest", "icons/icon.svg"]) writeFileSync(join(root, name), "{}");
  await compressAssets(join(root, "assets"));
  mountAssets(app, root);
});
afterAll(() => rmSync(root, { recursive: true }));

const plain = (body: Buffer) => body;
const CHOICES: [taken: string | null, sent: string | null, unpack: (body: Buffer) => Buffer][] = [
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
  ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
  [null, null, plain],
];

test.each(CHOICES)("a browser that takes %s gets a script as %s", async (taken, sent, unpack) => {
  const headers: Record<string, string> = taken === null ? {} : { "Accept-Encoding": taken };
  const answer = await app.request("/assets/page-1.js", { headers });
  expect(answer.headers.get("Content-Encoding")).toBe(sent);
  expect(answer.headers.get("Content-Type")).toContain("javascript");
  expect(answer.headers.get("Vary")).toMatch(/^Accept-Encoding$/i);
  expect(answer.headers.get("Cache-Control")).toContain("immutable");
  expect(unpack(Buffer.from(await answer.arrayBuffer())).toString()).toBe(SCRIPT);
});

test("what is compressed beforehand is smaller than what the server would send itself", async () => {
  const br = await app.request("/assets/page-1.js", { headers: { "Accept-Encoding": "br" } });
  expect(Number(br.headers.get("Content-Length"))).toBeLessThan(SCRIPT.length / 10);
});

test("a browser keeps no answer for a script that is not there", async () => {
  const answer = await app.request("/assets/page-0.js");
  expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([404, null]);
});

test.each([
  ["/sw.js", "text/javascript", "no-cache"],
  ["/manifest.webmanifest", "application/manifest+json", "public, max-age=86400"],
  ["/icons/icon.svg", "image/svg+xml", "public, max-age=86400"],
])("%s is sent as %s and with %s", async (path, type, kept) => {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toContain(type);
  expect(answer.headers.get("Cache-Control")).toBe(kept);
  // Whatever is sent there goes on to the guard of the edge, which refuses it.
  expect((await app.request(path, { method: "POST" })).status).toBe(404);
});
