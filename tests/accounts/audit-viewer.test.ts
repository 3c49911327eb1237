import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import type { Person } from "@db/schema/rows";
import { loader as auditLoader } from "~/routes/admin_.audit/route";
import { loader as fileLoader } from "~/routes/admin_.audit_.file/route";
import { recordAudit } from "~/services/audit/record-audit.server";
import { addAccount } from "../factories/people";
import { loadContext, pageRequest, routeArgs, viewerOf } from "../factories/requests";
import { openTestSchool } from "../factories/school";

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse("2026-03-01T12:00:00Z");

let admin: Person;
let lin: Person;

beforeEach(async () => {
  await openTestSchool();
  admin = await addAccount("head", "admin");
  lin = await addAccount("=lin");
  await database().tx(async (tx) => {
    const subject = { subjectKind: "person", subjectId: lin.id, address: "10.0.0.1" };
    await recordAudit({ action: "role.changed", at: FIRST_DAY, actorId: admin.id, ...subject }, tx);
    await recordAudit({ action: "person.disabled", at: FIRST_DAY + DAY_MS, actorId: admin.id, ...subject }, tx);
    await recordAudit({ action: "demo.seeded", at: FIRST_DAY + 2 * DAY_MS, actorId: null }, tx);
  });
});

const as = (person: Person) => loadContext({ viewer: viewerOf(person) });

async function actionsFor(query: string) {
  const page = await auditLoader(routeArgs(pageRequest(`/admin/audit?${query}`), as(admin)));
  expect(page.total).toBe(page.rows.length);
  return page.rows.map(({ code }) => code);
}

it.each([
  ["", ["demo.seeded", "person.disabled", "role.changed"]],
  ["who=HEAD", ["person.disabled", "role.changed"]],
  ["whom=%3Dlin&action=role.changed", ["role.changed"]],
  ["who=nobody-of-that-name", []],
  ["from=2026-03-02&until=2026-03-02", ["person.disabled"]],
  ["until=2026-03-01", ["role.changed"]],
  ["from=2026-99-99&action=no-such-action", ["demo.seeded", "person.disabled", "role.changed"]],
])("the record asked for with %j shows what matches, newest first", async (query, expected) => {
  expect(await actionsFor(query)).toEqual(expected);
});

it("the record leaves as a file without formulas, and its leaving is recorded", async () => {
  const file = await fileLoader(routeArgs(pageRequest("/admin/audit/file?action=role.changed"), as(admin)));
  const text = await file.text();
  expect(file.headers.get("Content-Type")).toContain("text/csv");
  expect(text).toContain("role.changed");
  expect(text).not.toContain("person.disabled");
  expect(text).not.toMatch(/(^|,)"?=/m);
  expect(await actionsFor("action=audit.exported")).toEqual(["audit.exported"]);
});

it("the record is not there for a tutor", async () => {
  const tutor = await addAccount("tutor", "tutor");
  const status = (run: Promise<unknown>) => run.catch((thrown: unknown) => (thrown as Response).status);
  expect(await status(auditLoader(routeArgs(pageRequest("/admin/audit"), as(tutor))))).toBe(404);
  expect(await status(fileLoader(routeArgs(pageRequest("/admin/audit/file"), as(tutor))))).toBe(404);
});
