import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessRegistry } from "~/server/access/registry";
import { schoolFile } from "../factories/school";
import { TEST_ORIGIN } from "../factories/requests";
import { fullRun } from "../setup/full-run";
import { answeredSoon } from "./answered-soon";
import { appToFuzz } from "./app-to-fuzz";
import { hostileText } from "./hostile-bodies";
import { realForms, type RealForm } from "./real-forms";
import { cookieOf } from "./whole-app";
import { watchTables } from "./written-tables";

/** Bad bodies for each form, of which a page shows at most so many kinds. */
const RUNS = fullRun ? 40 : 1;
const ROLES = fullRun ? ["candidate", "tutor", "admin"] : ["tutor"];
const FORMS_OF_A_PAGE = fullRun ? 12 : 2;
/** A hand-in or a save that is refused keeps the text all the same: that is its promise. */
const KEEPS_TEXT = /^\/(attempts|sittings)\//;

type Fuzzed = Awaited<ReturnType<typeof appToFuzz>>;

let school: Fuzzed["school"];
let app: Fuzzed["app"];
let written: () => string[];
let thrown: unknown[];
let tried = 0;
let forms = 0;
let refused = 0;

const pages = accessRegistry.filter(
  ({ route, read, path }) => route !== null && read !== "nobody" && !path.includes("*"),
);

/** Another draw for each form, the same in each run but the full one. */
function seedOf(no: number): { seed?: number } {
  const { seed } = fc.readConfigureGlobal();
  return seed === undefined ? {} : { seed: seed + no };
}

/** The form with one field that is not what the page sent: of another value, gone, or there twice. */
function withOneBad({ fields }: RealForm): fc.Arbitrary<URLSearchParams> {
  const bad = fc.record({ at: fc.nat(Math.max(0, fields.length - 1)), value: hostileText, how: fc.nat(9) });
  return bad.map(({ at, value, how }) => {
    const pairs = fields.flatMap(({ name, value: good }, index): string[][] => {
      if (index !== at) return [[name, good]];
      if (how === 0) return [];
      return how === 1
        ? [
            [name, good],
            [name, value],
          ]
        : [[name, value]];
    });
    return new URLSearchParams(pairs);
  });
}

/** Forms as pages show them, with one field that is not what the page sent. */
export function realFormsSuite(): void {
  beforeAll(async () => {
    ({ school, app, thrown } = await appToFuzz());
    written = watchTables(schoolFile());
  }, 120_000);
  afterAll(() => {
    process.stdout.write(`Tried ${tried} bodies of ${forms} real forms with one bad field: ${refused} refused\n`);
  });

  describe.each(ROLES)("a form that a %s fills in but for one field", (role) => {
    it.each(pages)(
      "of $path is answered without a fault, and where it is refused writes nothing",
      async ({ path }) => {
        const address = path.replace(/:(\w+)/g, (_all, name: string) => school.ids[name] ?? "01UNKNOWN");
        const cookie = await cookieOf(school.people[role] ?? "");
        const headers = { Origin: TEST_ORIGIN, Host: new URL(TEST_ORIGIN).host, cookie };
        const page = await app.fetch(new Request(new URL(address, TEST_ORIGIN), { headers }));
        const html = await page.text();
        expect(page.status).toBeLessThan(500);
        if (page.status !== 200 || !html.includes("<form")) return;
        for (const form of realForms(html, new URL(address, TEST_ORIGIN).href).slice(0, FORMS_OF_A_PAGE)) {
          forms += 1;
          await fc.assert(
            fc.asyncProperty(withOneBad(form), (body) => send(form, body, headers)),
            { numRuns: RUNS, ...seedOf(forms) },
          );
        }
      },
      600_000,
    );
  });
}

async function send({ action }: RealForm, body: URLSearchParams, headers: Record<string, string>): Promise<void> {
  thrown.length = 0;
  tried += 1;
  const target = new URL(action, TEST_ORIGIN);
  target.pathname = target.pathname === "/" ? "/_root.data" : `${target.pathname}.data`;
  written();
  const isSoon = answeredSoon();
  const answer = await app.fetch(new Request(target, { method: "POST", body, headers }));
  await answer.text();
  isSoon();
  expect([answer.status >= 500 ? answer.status : "answered", thrown]).toEqual(["answered", []]);
  if (answer.status < 400) return;
  refused += 1;
  if (!KEEPS_TEXT.test(target.pathname))
    expect([`refused by ${target.pathname}`, written()]).toEqual([`refused by ${target.pathname}`, []]);
}
