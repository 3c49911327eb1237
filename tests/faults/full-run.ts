import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestSchool } from "../factories/school";
import { runKills } from "./run-kills";
import { runStories, type Checked } from "./run-stories";

// `npm run test:faults`. FAULT_SEED=17 tells one story again, by the model and by the services.
const only = process.env["FAULT_SEED"];
const total = { runs: 0, acks: 0 };

function count({ runs, acks }: Checked): number {
  total.runs += runs;
  total.acks += acks;
  return acks;
}

beforeAll(async () => {
  await openTestSchool();
});
afterAll(() => {
  process.stdout.write(`\n${total.acks} acks checked in ${total.runs} runs\n`);
});

const FULL = { model: 900, services: 110, kills: 25 };
const first = only === undefined ? 1 : Number(only);
const runs = only === undefined ? FULL : { model: 1, services: 1, kills: 0 };

it("stories about the protocol's two halves", async () => {
  count(await runStories("model", first, runs.model));
});

it("stories about the real services", async () => {
  count(await runStories("services", first, runs.services));
});

it.runIf(runs.kills > 0)("a server that is killed", async () => {
  expect(count(await runKills(1, runs.kills))).toBeGreaterThan(runs.kills);
});
