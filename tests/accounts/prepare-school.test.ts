import { beforeEach, describe, expect, it, vi } from "vitest";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@db/client/types";
import { countAdmins } from "@db/queries/people/people";
import { prepareSchool } from "~/server/boot/filling/prepare-school";
import { setUpAdmin } from "~/services/accounts/entry/set-up-admin.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { openTestSchool } from "../factories/school";
import { visit } from "../factories/visits";

// What enters the bank is shown by the tests of the shipped content.
vi.mock("@seeds/shipped-content", () => ({ seedShippedContent: () => Promise.resolve(["城市更新"]) }));

let db: Database;
let dataDir: string;

beforeEach(async () => {
  db = await openTestSchool();
  dataDir = mkdtempSync(join(tmpdir(), "school-data-"));
});

const start = (demo: boolean) =>
  prepareSchool(db, { dataDir, demo, publicOrigin: "http://school.test:3000", host: "0.0.0.0", port: 3000 });

const tokenIn = (notices: string[]) => /setup\?token=(\S+)/.exec(notices.join("\n"))?.[1] ?? null;

describe("a new database with the demo", () => {
  it("prints each demo account's password once and keeps them where only this user reads them", async () => {
    const notices = (await start(true)).join("\n");
    const password = /demo-tutor\s+(\S+)/.exec(notices)?.[1] ?? "";
    expect((await signIn({ userName: "demo-tutor", password, ...visit() })).ok).toBe(true);
    const file = join(dataDir, "demo-accounts.txt");
    expect(readFileSync(file, "utf8")).toContain(password);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("is filled once when two processes start together", async () => {
    const [one, other] = await Promise.all([1, 2].map(() => db.alone(() => start(true))));
    const printed = [one, other].map((notices) => /demo-tutor\s+\S+/.test((notices ?? []).join("\n")));
    expect(printed).toEqual([true, false]);
  });

  it("prints no password at the second start, only where they are", async () => {
    const password = /demo-tutor\s+(\S+)/.exec((await start(true)).join("\n"))?.[1];
    const second = (await start(true)).join("\n");
    expect(second).toContain("demo-accounts.txt");
    expect(second).not.toContain(password);
    expect(tokenIn([second])).toBeNull();
  });
});

describe("a new database without the demo", () => {
  const setUp = (setupToken: string) =>
    setUpAdmin({ setupToken, userName: "head", password: "红笔批改2026", ...visit() });

  it("prints a token with which the first visit makes the one admin", async () => {
    const token = tokenIn(await start(false));
    expect(await countAdmins()).toBe(0);
    expect(await setUp("0000-0000-0000-0000")).toMatchObject({ reason: "setup-token-wrong" });
    expect((await setUp(token ?? "")).ok).toBe(true);
    expect(await setUp(token ?? "")).toMatchObject({ ok: false });
    expect(await countAdmins()).toBe(1);
  });

  it("draws another token at each start until there is an admin, then none", async () => {
    const first = tokenIn(await start(false));
    const second = tokenIn(await start(false));
    expect(second).not.toBe(first);
    expect(await setUp(first ?? "")).toMatchObject({ reason: "setup-token-wrong" });
    expect((await setUp(second ?? "")).ok).toBe(true);
    expect(tokenIn(await start(false))).toBeNull();
  });
});
