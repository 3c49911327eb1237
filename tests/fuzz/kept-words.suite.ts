import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessRegistry } from "~/server/access/registry";
import { TEST_ORIGIN } from "../factories/requests";
import { fullRun } from "../setup/full-run";
import { appToFuzz } from "./app-to-fuzz";
import { readRefused, typedForms, type TypedField, type TypedForm } from "./typed-forms";
import { cookieOf } from "./whole-app";

/** A tutor's pages hold most of the forms with several fields. */
const ROLES = fullRun ? ["stranger", "candidate", "tutor", "admin"] : ["stranger", "tutor"];

type Fuzzed = Awaited<ReturnType<typeof appToFuzz>>;

let school: Fuzzed["school"];
let app: Fuzzed["app"];
const refusals: string[] = [];

const pages = accessRegistry.filter(
  ({ route, read, write, path }) => route !== null && read !== "nobody" && write !== "nobody" && !path.includes("*"),
);

/** The saving of an answer has a promise of its own: it keeps every character, whatever is wrong with them. */
const ROOMS = /^\/(attempts|sittings)\/:\w+$/;

const typedInto = (field: TypedField, at: number) =>
  field.type === "number" ? `${11 + at}` : `留下${at}`.slice(0, field.maxLength ?? undefined);

/** What no field that rules its words takes: nothing, more than it holds, and no number where one is asked. */
const BAD: readonly ((field: TypedField) => string | null)[] = [
  ({ required }) => (required ? "" : null),
  ({ maxLength, type }) => (type === "number" ? null : "长".repeat((maxLength ?? 20_000) + 1)),
  ({ type }) => (type === "number" ? "-7" : null),
];

/** The form with one bad field, and every other filled in by somebody. */
function* badBodies({ typed, sent }: TypedForm) {
  for (const [bad, field] of typed.entries()) {
    for (const make of BAD) {
      const value = make(field);
      if (value === null) continue;
      // In their order: fields of rows bear one name, and belong to their rows by it.
      const filled = typed.map((one, at) => ({ name: one.name, value: at === bad ? value : typedInto(one, at) }));
      yield {
        bad: field.name,
        kept: filled.filter((_one, at) => at !== bad),
        body: new URLSearchParams(fieldsOf([...sent, ...filled])),
      };
    }
  }
}

const fieldsOf = (fields: readonly { name: string; value: string }[]) =>
  fields.map(({ name, value }): [string, string] => [name, value]);

/** A form that is refused gives back what was typed, and says at the field what is wrong. */
export function keptWordsSuite(): void {
  beforeAll(async () => {
    ({ school, app } = await appToFuzz());
  }, 600_000);
  afterAll(() => {
    process.stdout.write(`Refused ${refusals.length} times by forms that keep what was typed\n`);
  });

  describe.each(ROLES)("a form that a %s has filled in and that is refused", (role) => {
    it.each(pages.filter(({ path }) => !ROOMS.test(path)))(
      "of $path keeps what was typed and says what is wrong",
      async ({ path }) => {
        const address = path.replace(/:(\w+)/g, (_all, name: string) => school.ids[name] ?? "01UNKNOWN");
        const personId = school.people[role];
        const cookie = personId === undefined ? null : await cookieOf(personId);
        const headers = { Origin: TEST_ORIGIN, Host: new URL(TEST_ORIGIN).host, ...(cookie ? { cookie } : {}) };
        const page = await app.fetch(new Request(new URL(address, TEST_ORIGIN), { headers }));
        if (page.status !== 200) return;
        for (const form of typedForms(await page.text(), address)) {
          for (const { bad, kept, body } of badBodies(form)) {
            const target = new URL(form.action, new URL(address, TEST_ORIGIN));
            const answer = await app.fetch(new Request(target, { method: "POST", body, headers }));
            const html = await answer.text();
            if (answer.status < 400 || answer.status === 429) continue;
            const of = `${path} ${bad}`;
            refusals.push(of);
            const { values, faults, alerts } = readRefused(html);
            const lost = kept.filter(({ name, value }) => !values.get(name)?.includes(value)).map(({ name }) => name);
            expect({ of, lost }).toEqual({ of, lost: [] });
            expect(faults.length + alerts.length, `${of}: nothing says what is wrong`).toBeGreaterThan(0);
            expect(
              faults.filter(({ words }) => words === "").map(({ name }) => name),
              of,
            ).toEqual([]);
          }
        }
      },
      600_000,
    );
  });

  it("forms did refuse something", () => {
    expect(refusals.length).toBeGreaterThan(10);
  });
}
