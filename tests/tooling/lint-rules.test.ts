import { relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createBadProject } from "./bad-project";

const wrap = (expression: string) => `export const bad = () => ${expression};\n`;
const RESTRICTED = "no-restricted-syntax";
/** Code that says a sentence of the catalogue. */
const says = (key: string) => `interface Say {
  $TFunctionBrand: "report";
  (key: "title" | "lead" | "flag.title" | "flag.lead"): string;
}
type T = Say;
const KEYS = { on: "title" } as const;
export const bad = (t: T, data: { key: "title"; on: boolean }) => ${key} + KEYS.on;
`;

const saysSql = (text: string) =>
  `const sql = (parts: TemplateStringsArray) => parts[0];\nexport const asked = sql\`${text}\`;\n`;

/** A file, what is in it, and the rule that must refuse it (null: it must pass). */
const CASES: [path: string, text: string, rule: string | null][] = [
  ["app/domain/clock-now.ts", wrap("Date.now()"), RESTRICTED],
  ["app/domain/clock-new.ts", wrap("new Date()"), RESTRICTED],
  ["app/domain/clock-performance.ts", wrap("performance.now()"), RESTRICTED],
  ["app/domain/date-of-value.ts", wrap("new Date(0).getTime()"), null],
  ["app/domain/local-time.ts", wrap("new Date(0).getHours()"), RESTRICTED],
  ["app/domain/chance.ts", wrap("Math.random()"), RESTRICTED],
  ["app/domain/uuid.ts", wrap("crypto.randomUUID()"), RESTRICTED],
  ["app/domain/locale.ts", wrap('"a".localeCompare("b")'), RESTRICTED],
  ["app/domain/upper.ts", wrap('"a".toLocaleUpperCase()'), RESTRICTED],
  ["app/domain/intl.ts", wrap("new Intl.Segmenter()"), RESTRICTED],
  ["app/domain/growing-class.ts", wrap("/\\p{L}/u"), RESTRICTED],
  ["content/parse/growing-string.ts", wrap('new RegExp("\\\\p{Script=Han}", "u")'), RESTRICTED],
  ["content/generate/chance.ts", wrap("Math.random()"), RESTRICTED],
  ["content/parse/timer.ts", wrap("setTimeout(() => undefined, 1)"), "no-restricted-globals"],
  ["app/domain/clock.test.ts", wrap("Date.now()"), null],
  ["app/services/env.ts", wrap('process.env["PORT"]'), RESTRICTED],
  ["app/services/env-taken.ts", "const { env } = process;\nexport const bad = env;\n", RESTRICTED],
  ["app/services/env-imported.ts", 'import { env } from "node:process";\nexport const bad = env;\n', RESTRICTED],
  ["app/server/env.server.ts", wrap('process.env["PORT"]'), null],
  ["db/queries/kind.ts", "export const bad = (on: { dialect: string }) => on.dialect;\n", RESTRICTED],
  ["db/queries/taken.ts", "export const bad = ({ dialect }: { dialect: string }) => dialect;\n", RESTRICTED],
  ["db/queries/one-of-two.ts", saysSql("a ilike b"), RESTRICTED],
  ["db/queries/cast.ts", saysSql("a::text"), RESTRICTED],
  ["db/queries/of-both.ts", saysSql("lower(a) like b"), null],
  ["db/dialect/kind.ts", "export const kind = (on: { dialect: string }) => on.dialect;\n", null],
  ["app/services/print.ts", wrap('console.log("x")'), "no-console"],
  ["db/print.ts", wrap('console.error("x")'), "no-console"],
  ["app/routes/one/form.ts", "export const bad = (request: Request) => request.formData();\n", RESTRICTED],
  ["app/routes/one/route.ts", 'import { x } from "../two/part";\nexport const bad = x;\n', "no-restricted-imports"],
  ["app/routes/two/part.ts", "export const x = 1;\n", null],
  ["app/services/any.ts", "export const bad = (x: any) => String(x);\n", "@typescript-eslint/no-explicit-any"],
  [
    "app/services/floating.ts",
    "export function bad() {\n  Promise.resolve(1);\n}\n",
    "@typescript-eslint/no-floating-promises",
  ],
  ["app/services/long.ts", "//\n".repeat(300) + "export const x = 1;\n", "max-lines"],
  ["app/services/utils.ts", wrap("1"), "project/file-name"],
  ["app/helpers/thing.ts", wrap("1"), "project/file-name"],
  ["app/services/SubmitAnswer.ts", wrap("1"), "project/file-name"],
  ["app/services/shared-folder.ts", wrap("1"), null],
  ["app/a.test.ts", 'import { test } from "vitest";\ntest.only("x", () => undefined);\n', "project/no-silent-test"],
  ["app/b.test.ts", 'import { test } from "vitest";\ntest.skip("x", () => undefined);\n', "project/no-silent-test"],
  [
    "app/c.test.ts",
    'import { test } from "vitest";\n// waits for the second scorer\ntest.skip("x", () => undefined);\n',
    null,
  ],
  ["app/components/key-in-data.tsx", says("t(data.key)"), null],
  ["app/components/key-in-list.tsx", says("t(data.on ? KEYS.on : data.key)"), null],
  [
    "app/components/key-elsewhere.tsx",
    says("t(data.key)").replace('"title" } as', '"lead" } as'),
    "project/readable-key",
  ],
  ["app/components/key-of-nothing.tsx", says('t(`${data.key}` as "title")'), "project/readable-key"],
  ["app/components/key-begun.tsx", says('t(`flag.${data.key}` as "title")'), null],
  [
    "app/routes/one/press.tsx",
    "export const Bad = ({ of }: { of: string }) => <b aria-label={`${of}：${of}`} />;\n",
    RESTRICTED,
  ],
  [
    "app/components/press.tsx",
    "export const Bad = ({ of }: { of: string }) => <b aria-label={`${of}: ${of}`} />;\n",
    RESTRICTED,
  ],
  [
    "app/routes/two/ask.tsx",
    'import { ConfirmButton } from "~/components/forms/confirm-button";\n' +
      'export const Bad = ({ t }: { t: (key: string) => string }) => <ConfirmButton title={t("remove")} />;\n',
    RESTRICTED,
  ],
  ["app/services/off.ts", "// eslint-disable-next-line no-console\nconsole.log(1);\n", "project/explained-disable"],
  [
    "app/components/hook.tsx",
    'import { useState } from "react";\nexport function Bad({ on }: { on: boolean }) {\n' +
      "  if (on) useState(1);\n  return null;\n}\n",
    "react-hooks/rules-of-hooks",
  ],
];

const project = createBadProject(Object.fromEntries(CASES.map(([path, text]) => [path, text])));
afterAll(() => project.remove());

type Linted = { filePath: string; messages: { ruleId: string | null; message: string }[] };
let linted: Map<string, string[]> | null = null;

/** All files in one run, since starting the typed rules takes most of the time. */
function rulesRefusing(path: string): string[] {
  linted ??= new Map(
    (
      JSON.parse(
        project.run("eslint/bin/eslint.js", "--config", project.configuration("eslint.config.js"), "-f", "json", "."),
      ) as Linted[]
    ).map((file) => [
      relative(project.folder, file.filePath),
      file.messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
  return linted.get(path) ?? ["was not linted"];
}

test.each(CASES)("lint judges %s rightly", { timeout: 120_000 }, (path, _text, rule) => {
  if (rule === null) expect(rulesRefusing(path)).toEqual([]);
  else expect(rulesRefusing(path)).toContain(rule);
});
