import { seededChance } from "./chance";
import type { Heard, Receipt } from "./oracle";
import { modelPage, type ModelPage } from "./model-page";
import { network } from "./network";
import type { StoryServer } from "./servers/story-server";

const LETTERS = "城市治理为了人民群众";
const STEPS = 110;
/** Longer than any deadline, grace, lease and retry of a story. */
const HEALING_ROUNDS = 600;

export type Told = {
  server: StoryServer;
  pages: ModelPage[];
  receipts: Receipt[];
  log: Heard[];
  settled: boolean;
};

/**
 * One seeded story: pages type, crash, reload, choose, take over and hand in, computers sleep and lose their network, while the way to
 * the server drops, delays, repeats and reorders requests and answers or cuts them off, and the server sometimes refuses. The deadline
 * may pass meanwhile. Ends with a network on which everything still under way arrives.
 */
export async function tellStory(seed: number, server: StoryServer, pageCount: number): Promise<Told> {
  const chance = seededChance(seed);
  const time = { now: server.begin };
  const names: string[] = [];
  // Each page counts on a clock of its own; a computer that sleeps falls behind, and nobody sets it right.
  const behind = Array.from({ length: pageCount }, () => chance.below(100_000));
  const pages: ModelPage[] = [];
  const way = network({ chance, server, time, pages });

  const first = await server.open(time.now);
  for (let index = 0; index < pageCount; index += 1) {
    names.push(`page-${index}.0`);
    pages.push(
      modelPage({
        name: names[index]!,
        now: () => time.now - behind[index]!,
        head: first.head,
        clock: await server.clock(time.now),
        onAsk: (asking) => way.ask(index, asking),
      }),
    );
  }

  async function reopen(index: number) {
    const page = pages[index]!;
    way.forgetPage(index);
    const { sealed, head } = await server.open(time.now);
    // The loader leads to the report, which sends what is left in the browser.
    if (sealed) return page.leaveForReport();
    if (chance.oneIn(2)) names[index] = `${names[index]!.split(".")[0]!}.${Number(names[index]!.split(".")[1]) + 1}`;
    page.reopen(names[index]!, { head, clock: await server.clock(time.now) });
  }

  async function pass(ms: number) {
    time.now += ms;
    way.expire();
    for (const page of pages) if (!page.finished) page.happen({ kind: "tick" });
    if (chance.oneIn(10)) await server.sweep(time.now);
  }

  function type(page: ModelPage) {
    const { text } = page.state;
    const shorter = text.slice(0, Math.max(0, text.length - 1 - chance.below(3)));
    const longer = text + chance.pick([...LETTERS]);
    page.happen({ kind: "input", text: chance.oneIn(4) ? shorter : longer });
  }

  async function live() {
    const index = chance.below(pages.length);
    const page = pages[index]!;
    const deed = chance.below(40);
    if (deed >= 28) return pass(chance.oneIn(25) ? 35_000 : chance.below(3_000));
    if (deed >= 18) return way.step(true);
    if (page.finished) return undefined;
    if (deed < 9) return type(page);
    if (deed === 9) return page.happen({ kind: "leave" });
    if (deed === 10) return page.happen({ kind: "flush" });
    if (deed === 11 && page.state.conflict) {
      return page.happen({ kind: chance.oneIn(2) ? "keep-mine" : "take-theirs" });
    }
    if (deed === 12 && chance.oneIn(2)) return reopen(index);
    if (deed === 13 && page.state.lease === "other") return page.happen({ kind: "take-over" });
    if (deed === 14) return way.setOnline(index, chance.oneIn(2));
    if (deed === 15) return page.happen({ kind: chance.oneIn(2) ? "shown" : "hidden" });
    if (deed === 16 && chance.oneIn(3)) behind[index]! += chance.below(20_000);
    if (deed === 17 && chance.oneIn(2)) return way.handIn(index);
    return undefined;
  }

  for (let count = 0; count < STEPS; count += 1) await live();

  for (let index = 0; index < pageCount; index += 1) way.setOnline(index, true);
  const isDone = (page: ModelPage) =>
    page.finished ? page.mirror === null : !page.unsaved() && page.state.handIn === null;
  const settled = () => way.isQuiet() && pages.every(isDone);
  for (let round = 0; round < HEALING_ROUNDS && !settled(); round += 1) {
    await way.step(false);
    await pass(400);
    for (let index = 0; index < pageCount; index += 1) if (pages[index]!.finished) way.sendLeftover(index);
  }
  return { server, pages, receipts: way.receipts, log: way.log, settled: settled() };
}
