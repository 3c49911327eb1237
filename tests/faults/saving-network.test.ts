import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellStory } from "./scripted-network";

const RUNS = 150;
const STEPS = 120;
const seeds = fc.integer({ min: 0, max: 0xffffffff });

/** Every receipt a page believed, against what the server holds; returns how many were checked. */
function checkReceipts({ server, pages }: ReturnType<typeof tellStory>): number {
  const acks = pages.flatMap((page) => page.acks);
  for (const ack of acks) expect(server.revisions[ack.number - 1]?.hash).toBe(ack.hash);
  return acks.length;
}

describe("saving over a network that drops, delays, repeats and reorders", () => {
  it("keeps every acknowledged text recoverable, whatever three pages do at once", () => {
    let checked = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        checked += checkReceipts(tellStory(seed, 3, STEPS));
      }),
      { numRuns: RUNS },
    );
    expect(checked).toBeGreaterThan(RUNS);
  });

  it("keeps one unbroken head chain whose highest number is the head", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { server } = tellStory(seed, 3, STEPS);
        let parent = 0;
        for (const revision of server.revisions.filter(({ chain }) => chain === "head")) {
          expect(revision.parent).toBe(parent);
          expect(revision.number).toBeGreaterThan(parent);
          parent = revision.number;
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("ends, once the network heals, with the only page's text as the head and nothing left to save", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { server, pages, settled } = tellStory(seed, 1, STEPS);
        expect(settled).toBe(true);
        expect(server.head()?.text ?? "").toBe(pages[0]!.state.text);
        expect(pages[0]!.state.conflict).toBeNull();
        expect(pages[0]!.mirror).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  it("ends, once the network heals, with every page's text stored", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { server, pages, settled } = tellStory(seed, 3, STEPS);
        expect(settled).toBe(true);
        const stored = new Set(server.revisions.map((revision) => revision.text));
        for (const { state } of pages) expect(state.text === "" || stored.has(state.text)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
