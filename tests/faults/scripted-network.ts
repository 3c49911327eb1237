import type { SaveRequest } from "~/domain/saving/protocol";
import { seededChance } from "./chance";
import { modelPage, type ModelPage } from "./model-page";
import { modelServer } from "./model-server";

type Request = { page: number; life: number; key: string; request: SaveRequest; heard: boolean };
type Waiting = Request & { expiresAt: number };
const LETTERS = "城市治理为了人民群众";

/**
 * One seeded story: pages type, crash, reload and choose, while the network drops, delays, repeats and reorders requests and
 * answers and the server sometimes fails. Ends with a healed network on which everything still under way arrives.
 */
export function tellStory(seed: number, pageCount: number, steps: number) {
  const chance = seededChance(seed);
  const server = modelServer();
  let now = 1_000;
  let underWay: Request[] = [];
  let waiting: Waiting[] = [];
  const lives: number[] = [];

  const pages: ModelPage[] = Array.from({ length: pageCount }, (_, index) => {
    lives.push(0);
    return modelPage({
      now: () => now,
      onSend: ({ key, request, keepalive, timeoutMs }) => {
        const sent = { page: index, life: lives[index]!, key, request, heard: !keepalive };
        underWay.push(sent);
        if (!keepalive) waiting.push({ ...sent, expiresAt: now + timeoutMs });
      },
    });
  });

  const alive = (request: Request) => request.heard && lives[request.page] === request.life;
  function answered(request: Request) {
    waiting = waiting.filter((other) => other.key !== request.key || other.page !== request.page);
  }
  function fail(request: Request, problem: "offline" | "server" | "signed-out") {
    if (!alive(request)) return;
    answered(request);
    pages[request.page]!.happen({ kind: "failed", key: request.key, problem });
  }

  function deliver(lossy: boolean) {
    if (underWay.length === 0) return;
    const index = chance.below(underWay.length);
    const request = underWay[index]!;
    // A repeated request stays under way and arrives again, however late.
    if (!lossy || !chance.oneIn(5)) underWay = underWay.filter((_, other) => other !== index);
    if (lossy && chance.oneIn(6)) return;
    if (lossy && chance.oneIn(12)) return fail(request, chance.pick(["server", "signed-out"] as const));
    const ack = server.receive(request.request, now);
    if (lossy && chance.oneIn(5)) return;
    if (!alive(request)) return;
    answered(request);
    pages[request.page]!.happen({ kind: "acked", key: request.key, ack });
  }

  function pass(ms: number) {
    now += ms;
    for (const request of waiting.filter((other) => other.expiresAt <= now)) fail(request, "offline");
    for (const page of pages) page.happen({ kind: "tick" });
  }

  function type(page: ModelPage) {
    const { text } = page.state;
    const shorter = text.slice(0, Math.max(0, text.length - 1 - chance.below(3)));
    const longer = text + chance.pick([...LETTERS]);
    page.happen({ kind: "input", text: chance.oneIn(4) ? shorter : longer });
  }

  function live() {
    const index = chance.below(pages.length);
    const page = pages[index]!;
    const deed = chance.below(20);
    if (deed < 9) type(page);
    else if (deed === 9) page.happen({ kind: "leave" });
    else if (deed === 10) page.happen({ kind: "flush" });
    else if (deed === 11 && page.state.conflict) {
      page.happen({ kind: chance.oneIn(2) ? "keep-mine" : "take-theirs" });
    } else if (deed === 12 && chance.oneIn(3)) {
      lives[index] = lives[index]! + 1;
      waiting = waiting.filter((request) => request.page !== index);
      page.reopen(server.head());
    } else if (deed < 16) deliver(true);
    else pass(chance.below(3_000));
  }

  for (let count = 0; count < steps; count += 1) live();

  // The network heals: nobody types, nothing more is lost, and all that was under way arrives in any order.
  let rounds = 0;
  const settled = () => underWay.length === 0 && pages.every((page) => !page.unsaved());
  while (!settled() && rounds < 2_000) {
    rounds += 1;
    deliver(false);
    pass(500);
  }
  return { server, pages, settled: settled() };
}
