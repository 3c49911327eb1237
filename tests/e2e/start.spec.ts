import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strangerClient } from "./fixtures/clients";
import { startSchool } from "./fixtures/school/start-school";
import { expect, test } from "./fixtures/test";

async function refusalOf(environment: Record<string, string>): Promise<string> {
  const outcome = await startSchool(environment).then(
    () => "it started",
    (error: unknown) => String(error),
  );
  expect(outcome).toContain("ended with 1");
  const sentences = outcome.split("\n").slice(1).filter(Boolean);
  expect(sentences, outcome).toHaveLength(1);
  return sentences[0] ?? "";
}

test("a port in use is said in one sentence and nothing is written", async () => {
  const taken = createServer().listen(0, "0.0.0.0");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address ? `${address.port}` : "";
  const dataDir = await mkdtemp(join(tmpdir(), "school-"));
  expect(await refusalOf({ PORT: port, DATA_DIR: dataDir })).toMatch(new RegExp(`Port ${port} is in use`));
  await expect(readFile(join(dataDir, "app.db"))).rejects.toThrow("ENOENT");
  taken.close();
  await rm(dataDir, { recursive: true });
});

test("a data folder that cannot be written to is said in one sentence", async () => {
  const folder = await mkdtemp(join(tmpdir(), "school-"));
  await writeFile(join(folder, "file"), "");
  expect(await refusalOf({ DATA_DIR: join(folder, "file", "data") })).toMatch(/cannot be written to/);
  await rm(folder, { recursive: true });
});

test("a damaged database is said in one sentence and left byte for byte as it was", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "school-"));
  const damaged = Buffer.from("这不是数据库。".repeat(400));
  await writeFile(join(dataDir, "app.db"), damaged);
  expect(await refusalOf({ DATA_DIR: dataDir })).toMatch(/damaged or not a database/);
  expect((await readFile(join(dataDir, "app.db"))).equals(damaged)).toBe(true);
  await rm(dataDir, { recursive: true });
});

test("a setting that cannot be used is named", async () => {
  expect(await refusalOf({ PORT: "dreitausend" })).toMatch(/PORT="dreitausend"/);
});

test("SIGTERM ends the server cleanly, a second start finds the same bank and prints no passwords again, and the copy that was due was made", async () => {
  const school = await startSchool({ BACKUP_EVERY_HOURS: "24" });
  const backups = join(school.dataDir, "backups");
  await expect
    .poll(async () => (await readdir(backups)).sort())
    .toEqual(["RETENTION.txt", expect.stringMatching(/^auto-\d{8}T\d{6}Z\.db$/)]);
  const made = [...(await readdir(school.dataDir)), "backups"].map((name) => join(school.dataDir, name));
  for (const path of made) expect((await stat(path)).mode & 0o077, `${path} is for its own user only`).toBe(0);
  expect(school.output()).toContain("demo-admin");
  const client = strangerClient(school.address);
  const before = (await client.read("/bank")).body.match(/href="\/questions\/[^"]+"/g);
  expect(await school.stop("SIGTERM")).toBe(0);
  await school.restart();
  expect(school.output()).not.toMatch(/demo-admin +\S/);
  expect((await client.read("/bank")).body.match(/href="\/questions\/[^"]+"/g)).toEqual(before);
  await school.remove();
});

test("without demo data the first visitor needs the printed token to become the admin", async () => {
  const school = await startSchool({ DEMO: "0" });
  const token = /token=([\w-]+)/.exec(school.output())?.[1] ?? "";
  expect(token.length).toBeGreaterThan(15);
  const client = strangerClient(school.address);
  const fields = { userName: "guan-li-yuan", password: "yanjiu-lianxi-2026", setupToken: "wrong-token" };
  expect((await client.write("/setup", { fields })).status).toBe(400);
  expect((await client.write("/setup", { fields: { ...fields, setupToken: token } })).status).toBe(302);
  expect((await client.read("/admin")).status).toBe(200);
  const second = strangerClient(school.address);
  expect(
    (await second.write("/setup", { fields: { ...fields, userName: "er-hao", setupToken: token } })).status,
  ).not.toBe(302);
  await school.remove();
});

test("pages and hot endpoints are one bundle with one database module in it", async () => {
  const bundle = await readFile("build/server/index.js", "utf8");
  const holders = bundle.match(/no database is open/g) ?? [];
  expect(holders).toHaveLength(1);
  expect(bundle).toContain("/api/attempts/:attemptId/revisions");
  expect(bundle).toContain("routes/attempts.$attemptId_.report");
});

test("the page of samples, which development has, is in no build", async () => {
  const bundle = await readFile("build/server/index.js", "utf8");
  expect(bundle).not.toContain("data-samples");
  expect(bundle).not.toContain("design/route");
});
