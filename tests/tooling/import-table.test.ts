import { afterAll, expect, test } from "vitest";
import { createBadProject } from "./bad-project";

/** Who imports what, and the rule that must refuse it (null: allowed). */
const CASES: [from: string, statement: string, rule: string | null][] = [
  ["content/contract/a.ts", 'import "../parse/leaf";', "table: contract"],
  ["content/contract/b.ts", 'import "@node-rs/argon2";', "packages: contract"],
  ["content/contract/c.ts", 'import "zod";', null],
  ["content/parse/a.ts", 'import "~/domain/text/leaf";', null],
  ["content/parse/b.ts", 'import "~/domain/scoring/leaf";', "table: content"],
  ["content/parse/c.ts", 'import "node:fs";', "no node in pure or browser code"],
  ["content/parse/d.ts", 'import "react";', "packages: content"],
  ["content/parse/e.ts", 'import "yaml"; import "../contract/leaf"; import "../generate/leaf";', null],
  ["app/domain/scoring/a.ts", 'import "@content/contract/leaf";', null],
  ["app/domain/scoring/b.ts", 'import "../../../content/parse/leaf";', "table: domain"],
  ["app/domain/scoring/c.ts", 'import "~/i18n/leaf";', "table: domain"],
  ["app/domain/scoring/d.ts", 'import "node:crypto";', "no node in pure or browser code"],
  ["app/domain/scoring/e.ts", 'import "react";', "packages: domain"],
  ["app/domain/scoring/f.ts", 'import type { L } from "@db/schema/leaf"; export type M = L;', "table: domain"],
  ["app/domain/scoring/g.test.ts", 'import "node:fs"; import "@db/schema/leaf";', null],
  ["app/components/a.tsx", 'import "~/services/leaf";', "table: components"],
  ["app/components/b.tsx", 'import "~/domain/text/leaf"; import "~/i18n/leaf"; import "@content/contract/leaf";', null],
  ["app/components/c.tsx", 'import "~/client/leaf";', "table: components"],
  ["app/components/d.tsx", 'import "react-i18next";', "pages say sentences by our hook"],
  ["app/client/a.ts", 'import "~/server/env.server";', "no server in browser code"],
  ["app/client/b.ts", 'import "../db/queries/leaf"; import "better-sqlite3";', "no server in browser code"],
  ["app/client/c.ts", 'import "~/components/leaf";', "table: client"],
  ["app/i18n/a.ts", 'import "~/domain/text/leaf";', "table: i18n"],
  ["app/feedback/a.ts", 'import "~/server/env.server"; import "~/i18n/leaf";', null],
  ["app/feedback/b.ts", 'import "~/server/logger.server";', "table: feedback"],
  ["db/queries/a.ts", 'import "~/domain/text/leaf";', "table: db imports types only"],
  ["db/queries/b.ts", 'import type { L } from "~/domain/text/leaf"; export type M = L;', null],
  ["db/queries/c.ts", 'import { type L } from "~/domain/text/leaf"; export type M = L;', null],
  ["db/queries/d.ts", 'import "~/services/leaf";', "table: db"],
  [
    "app/services/a.ts",
    'import "@db/queries/leaf"; import "~/jobs/definitions/leaf"; import "@content/parse/leaf";',
    null,
  ],
  ["app/services/b.ts", 'import "~/jobs/worker";', "table: services"],
  ["app/services/c.ts", 'import "drizzle-orm";', "SQL stays in db"],
  ["app/services/d.ts", 'import "~/server/session.server";', "table: services"],
  ["app/services/e.ts", 'import "~/routes/two/part";', "table: services"],
  ["app/jobs/definitions/a.ts", 'import "~/services/leaf";', "table: job definitions"],
  ["app/jobs/a.ts", 'import "~/services/leaf"; import "@db/queries/leaf"; import "~/server/logger.server";', null],
  ["app/jobs/b.ts", 'import "~/server/session.server";', "table: job handlers"],
  ["app/server/a.ts", 'import "~/services/leaf"; import "@db/schema/leaf"; import "~/jobs/worker";', null],
  ["app/server/b.ts", 'import "~/components/leaf";', "table: server"],
  ["app/routes/one/a.tsx", 'import "~/routes/two/part";', "one route, one folder"],
  ["app/routes/desk.packs_.$packId/a.tsx", 'import "~/routes/two/part";', "one route, one folder"],
  ["app/routes/desk.packs_.$packId/b.tsx", 'import "./a";', null],
  ["app/routes/one/b.tsx", 'import "./c"; import "~/server/session.server"; import "~/client/leaf";', null],
  ["app/routes/one/c.tsx", 'import "@db/schema/leaf";', "table: routes"],
  ["app/routes/one/d.tsx", 'import "~/server/logger.server";', "table: routes"],
  [
    "app/room/a.tsx",
    'import "~/client/leaf"; import "~/components/leaf"; import type { L } from "~/services/leaf";',
    null,
  ],
  ["app/room/b.tsx", 'import "~/routes/two/part";', "table: room"],
  ["app/room/c.tsx", 'import "@db/queries/leaf";', "table: room"],
  ["app/routes/one/e.tsx", 'import "~/room/a";', null],
  ["app/cli/a.ts", 'import "~/services/leaf"; import "@db/schema/leaf";', null],
  ["app/cli/b.ts", 'import "~/routes/two/part";', "table: cli"],
  ["seeds/a.ts", 'import "~/cli/a";', "table: seeds"],
  ["app/services/f.ts", 'import "../../tests/anything";', "no tests in the product"],
  ["app/services/g.ts", 'import "vitest";', "only installed dependencies"],
  ["app/services/h.ts", 'import "./nowhere";', "resolvable"],
  ["app/services/circle-one.ts", 'import "./circle-two";', "no cycles"],
  ["tests/anything.ts", 'import "~/services/leaf"; import "@db/schema/leaf"; import "node:fs";', null],
];

const leaves = [
  ..."content/contract content/parse content/generate app/domain/text app/domain/scoring app/i18n".split(" "),
  ..."app/components app/client app/services app/jobs/definitions db/queries db/schema".split(" "),
].map((folder) => `${folder}/leaf.ts`);
const names = ["app/jobs/worker.ts", "app/routes/two/part.ts"];
const servers = ["env", "logger", "session"].map((name) => `app/server/${name}.server.ts`);

const project = createBadProject({
  ...Object.fromEntries([...leaves, ...names, ...servers].map((path) => [path, "export type L = 1;\nexport {};\n"])),
  ...Object.fromEntries(CASES.map(([path, statement]) => [path, `${statement}\nexport {};\n`])),
  "app/services/circle-two.ts": 'import "./circle-one";\nexport {};\n',
  "package.json": JSON.stringify({
    type: "module",
    dependencies: Object.fromEntries(
      "zod react yaml @node-rs/argon2 better-sqlite3 drizzle-orm".split(" ").map((name) => [name, "*"]),
    ),
    devDependencies: { vitest: "*" },
  }),
});
afterAll(() => project.remove());

type Cruised = { summary: { violations: { from: string; rule: { name: string } }[] } };
let cruised: Cruised | null = null;

function rulesRefusing(path: string): string[] {
  cruised ??= JSON.parse(
    project.run(
      "dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      project.configuration(".dependency-cruiser.cjs"),
      "--output-type",
      "json",
      ..."app content db seeds tests".split(" "),
    ),
  ) as Cruised;
  return cruised.summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);
}

test.each(CASES)("the import table judges %s: %s", { timeout: 120_000 }, (path, _statement, rule) => {
  if (rule === null) expect(rulesRefusing(path)).toEqual([]);
  else expect(rulesRefusing(path)).toContain(rule);
});
