import SqliteFile from "better-sqlite3";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "./fixtures/test";

const ESSAY = "井盖破损，夜间照明不足，居民出行不便。";
const LATER = "补写的一段：值守制度没有落实。";
const PASSWORD = "日志里不该有的口令2099";
const WRONG = "日志里不该有的错口令";

const REFUSE = `CREATE TRIGGER made_to_fail BEFORE INSERT ON answer_revisions BEGIN SELECT RAISE(ABORT, 'made to fail'); END`;

test("what the server process logs of a whole sitting, failures included, holds no text, password, token or cookie", async ({
  school,
}) => {
  const earlier = school.output().length;
  let cookie = "";
  const send = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(school.address + path, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { Origin: school.address, cookie, ...headers },
    });
  const form = (fields: Record<string, string>) => new URLSearchParams(fields);

  const entered = await send("/sign-up", form({ userName: "log-reader", password: PASSWORD }));
  expect(entered.status).toBe(302);
  cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const token = cookie.replace("sid=", "");
  expect(token.length).toBeGreaterThan(20);

  const bank = await (await fetch(`${school.address}/bank`)).text();
  const question = /\/questions\/[0-9A-Za-z_-]+/.exec(bank)?.[0] ?? "";
  const begun = await send(question, form({ mode: "practice" }));
  const attempt = begun.headers.get("location") ?? "";
  expect(attempt).toMatch(/^\/attempts\//);

  const save = (text: string, parent: number, turn: number) => {
    const hash = createHash("sha256").update(text).digest("hex");
    return send(`/api${attempt}/revisions`, JSON.stringify({ text, hash, parent, turn, after: [] }), {
      "Content-Type": "application/json",
    });
  };
  const handIn = () => send(attempt, form({ text: LATER, parent: "1", turn: "3", after: "" }));
  expect((await save(ESSAY, 0, 1)).status).toBe(200);

  const file = new SqliteFile(join(school.dataDir, "app.db"));
  file.exec(REFUSE);
  expect((await save(LATER, 1, 2)).status).toBe(503);
  expect((await handIn()).status).toBe(500);
  file.exec("DROP TRIGGER made_to_fail");
  file.close();
  expect((await handIn()).headers.get("location")).toMatch(/\/report$/);
  expect((await send("/sign-in", form({ userName: "log-reader", password: WRONG }), { cookie: "" })).status).toBe(400);
  expect((await send("/sign-in", form({}), { Origin: "http://elsewhere.test" })).status).toBe(403);
  const options = { method: "OPTIONS", headers: { Origin: school.address, cookie } };
  expect((await fetch(`${school.address}/sign-in`, options)).status).toBe(405);

  const lines = school
    .output()
    .slice(earlier)
    .split("\n")
    .filter((line) => line.startsWith("{"));
  const entries = lines.map((line) => JSON.parse(line) as { msg: string; err?: unknown });
  expect(entries.filter(({ err }) => err !== undefined).length).toBe(2);
  expect(entries.map(({ msg }) => msg)).toContain("mutation from another origin refused");
  // What was asked for wrongly is the asker's to mend, and stands here as no failure.
  expect(entries.filter(({ msg }) => msg === "request failed").length).toBeLessThanOrEqual(1);
  const secrets = [ESSAY, LATER, PASSWORD, WRONG, token, "sid=", "argon2", ...ESSAY.split("，"), ...LATER.split("：")];
  for (const secret of secrets) expect(lines.join("\n")).not.toContain(secret);
});
