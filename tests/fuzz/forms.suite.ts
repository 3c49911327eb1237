import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessRegistry } from "~/server/access/registry";
import { TEST_ORIGIN } from "../factories/requests";
import { fullRun } from "../setup/full-run";
import { answeredSoon } from "./answered-soon";
import { appToFuzz } from "./app-to-fuzz";
import { formWords } from "./form-words";
import { hostileBodies, sent } from "./hostile-bodies";
import { cookieOf } from "./whole-app";

/** Bodies for each form and each role. */
const RUNS = fullRun ? 60 : 4;

type Fuzzed = Awaited<ReturnType<typeof appToFuzz>>;

let school: Fuzzed["school"];
let app: Fuzzed["app"];
let thrown: unknown[];
let tried = 0;
const statuses = new Map<number, number>();

const written = accessRegistry.filter(({ write, path }) => write !== "nobody" && !path.includes("*"));

/** Bodies of any kind to every form and endpoint, from everybody. */
export function formsSuite(): void {
  beforeAll(async () => {
    ({ school, app, thrown } = await appToFuzz());
  }, 120_000);
  afterAll(() => {
    process.stdout.write(
      `Tried ${tried} hostile bodies on forms and endpoints: answered with ${[...statuses].map(([status, times]) => `${status} ×${times}`).join(", ")}\n`,
    );
  });

  describe.each(["stranger", "candidate", "tutor", "admin"])("whatever a %s sends", (role) => {
    it.each(written)(
      "$path answers it soon and without a fault",
      async ({ path, route }) => {
        const words = route === null ? ["text", "parent", "turn", "after", "writtenAt", "hash"] : formWords(route);
        const address = path.replace(/:(\w+)/g, (_all, name: string) => school.ids[name] ?? "01UNKNOWN");
        // A sign-in of its own for each form, as some of them end it.
        const personId = school.people[role];
        const cookie = personId === undefined ? null : await cookieOf(personId);
        const property = fc.asyncProperty(hostileBodies(words), async (body) => {
          thrown.length = 0;
          tried += 1;
          const { body: content, headers } = sent(body);
          const request = new Request(new URL(route === null ? address : `${address}.data`, TEST_ORIGIN), {
            // The notes beside an answer are put in their place.
            method: path.startsWith("/api/") && path.endsWith("/notes") ? "PUT" : "POST",
            body: content,
            headers: {
              Origin: TEST_ORIGIN,
              Host: new URL(TEST_ORIGIN).host,
              ...(cookie ? { cookie } : {}),
              ...headers,
            },
          });
          const isSoon = answeredSoon();
          const answer = await app.fetch(request);
          await answer.text();
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          expect([answer.status >= 500 ? answer.status : "answered", thrown]).toEqual(["answered", []]);
          isSoon();
        });
        await fc.assert(property, { numRuns: RUNS });
      },
      120_000,
    );
  });
}
