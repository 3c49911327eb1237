import { expect } from "vitest";
import { seededChance } from "../chance";
import { modelServer } from "../servers/model-server";
import { checkLease, checkRecord } from "../oracle";
import { realServer } from "../servers/real-server";
import { tellStory } from "../story";

const BEGIN = 1_750_000_000_000;

export type Checked = { runs: number; acks: number };

/** In half of the stories the deadline passes; null without one. */
function timeLeft(seed: number): number | null {
  const chance = seededChance(seed ^ 0x5eed);
  return chance.oneIn(2) ? null : 15_000 + chance.below(90_000);
}

/** Every third story is of one page, the others of two or three. */
const pagesOf = (seed: number) => 1 + (seed % 3);

async function checkStory(seed: number, half: "model" | "services"): Promise<number> {
  const leftMs = timeLeft(seed);
  const deadlineAt = leftMs === null ? null : BEGIN + leftMs;
  const server = half === "model" ? modelServer(BEGIN, deadlineAt) : await realServer(leftMs);
  const { pages, receipts, log, settled } = await tellStory(seed, server, pagesOf(seed));
  const record = await server.record();
  const acks = checkRecord(record, receipts);
  checkLease(log);
  expect(settled, "once the network is whole nothing is left to save or to hand in").toBe(true);
  const stored = new Set(record.revisions.map(({ text }) => text));
  for (const { state } of pages) expect(state.text === "" || stored.has(state.text), "the page's text").toBe(true);
  const [only] = pages;
  if (pages.length === 1 && only && !record.sealed) {
    expect(only.state.conflict, "one page has no conflict").toBeNull();
    // A stray request of its own earlier life may have taken the lease: the page says so and has only to take over.
    const isHead = (record.head?.text ?? "") === only.state.text;
    expect(isHead || only.state.lease === "other", "one page's text is the head").toBe(true);
  }
  return acks;
}

/** Tells the stories `first`… and checks each; the number of one that fails is in the error, and that one can be told again. */
export async function runStories(half: "model" | "services", first: number, count: number): Promise<Checked> {
  let acks = 0;
  for (let seed = first; seed < first + count; seed += 1) {
    try {
      acks += await checkStory(seed, half);
    } catch (cause) {
      const again = `FAULT_SEED=${seed} npm run test:faults`;
      throw new Error(`story ${seed} (${half}) broke a promise; tell it again with: ${again}`, { cause });
    }
  }
  return { runs: count, acks };
}
