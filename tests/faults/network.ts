import type { SavingProblem } from "~/domain/saving/client-state";
import { turnOf, type HeadText, type SaveRequest } from "~/domain/saving/protocol";
import { unansweredKeys } from "~/domain/saving/step/step";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { takesText } from "~/domain/timing/attempt-clock";
import type { Chance } from "./chance";
import type { Asking, ModelPage } from "./model-page";
import type { Heard, Receipt } from "./oracle";
import { REFUSALS, type HandInForm, type StoryServer } from "./servers/story-server";

/** A request under way. `reach` asks the server and gives what the page does with the answer; `fail` is what it does without one. */
type Message = {
  page: number;
  life: number;
  /** Nobody waits for the answer of what is sent on leaving. */
  heard: boolean;
  done: boolean;
  expiresAt: number;
  reach: () => Promise<() => void>;
  fail: (problem: SavingProblem) => void;
};

const TIMEOUT_MS = 5_000;
const HAND_IN_TIMEOUT_MS = 15_000;

type Options = { chance: Chance; server: StoryServer; time: { now: number }; pages: ModelPage[] };

/** The way between the pages of a story and its server, with everything that can go wrong on it. */
export function network({ chance, server, time, pages }: Options) {
  let underWay: Message[] = [];
  const answers: { message: Message; hear: () => void }[] = [];
  let waiting: Message[] = [];
  const lives: number[] = [];
  const offline = new Set<number>();
  const leftovers = new Set<number>();
  const receipts: Receipt[] = [];
  const log: Heard[] = [];
  let headNumber = 0;

  const life = (page: number) => lives[page] ?? 0;
  const waits = (message: Message) => message.heard && !message.done && life(message.page) === message.life;

  function post(page: number, more: Pick<Message, "reach" | "fail"> & { heard?: boolean; timeoutMs?: number }) {
    const { reach, fail, heard = true, timeoutMs = TIMEOUT_MS } = more;
    const message = { page, life: life(page), heard, done: false, expiresAt: time.now + timeoutMs, reach, fail };
    waiting.push(message);
    // Without network the browser says so a moment later.
    if (offline.has(page)) answers.push({ message, hear: () => fail("offline") });
    else underWay.push(message);
  }

  function finish(message: Message, hear: () => void) {
    if (!waits(message)) return;
    message.done = true;
    hear();
  }

  async function save(request: SaveRequest) {
    const ack = await server.save(request, time.now);
    const { page, take = false, text } = request;
    receipts.push({ number: ack.number, hash: ack.hash, text, status: ack.status });
    const isAlive = ack.status === "saved" || ack.status === "side";
    if (page && isAlive) {
      log.push({
        kind: "save",
        at: time.now,
        page,
        take: take && ack.status === "saved",
        moved: ack.headNumber > headNumber,
      });
    }
    headNumber = ack.headNumber;
    return ack;
  }

  function ask(index: number, asking: Asking) {
    const page = pages[index]!;
    const askedAt = page.state.leaseAskedAt ?? 0;
    if (asking.kind === "send") {
      const { key, request, keepalive, timeoutMs } = asking;
      post(index, {
        heard: !keepalive,
        timeoutMs,
        reach: async () => {
          const ack = await save(request);
          return () => page.happen({ kind: "acked", key, ack });
        },
        fail: (problem) => page.happen({ kind: "failed", key, problem }),
      });
    } else if (asking.kind === "ask-clock") {
      post(index, {
        reach: async () => {
          const clock = await server.clock(time.now);
          return () => page.happen({ kind: "clock", clock, askedAt: page.state.askedClockAt ?? 0 });
        },
        fail: () => undefined,
      });
    } else if (asking.kind === "ask-lease") {
      const { page: name, conflict, acked } = page.state;
      const request = { page: name, take: asking.take, head: (conflict?.head ?? acked)?.number ?? 0 };
      post(index, {
        reach: async () => {
          const answer = await server.lease(request, time.now);
          const { mine } = answer.lease;
          if (takesText(answer.clock)) log.push({ kind: "lease", at: time.now, page: name, take: asking.take, mine });
          return () => page.happen({ kind: "lease", answer, askedAt });
        },
        fail: () => undefined,
      });
    } else sendHandIn(index);
  }

  function sendHandIn(index: number) {
    const page = pages[index]!;
    const { text, parent, turn, writtenAt } = page.state;
    const form: HandInForm = { text, parent, turn: turn + 1, after: unansweredKeys(page.state), writtenAt };
    post(index, {
      timeoutMs: HAND_IN_TIMEOUT_MS,
      reach: async () => {
        const answer = await server.handIn(form, time.now);
        headNumber = (await server.record()).head?.number ?? 0;
        return () => (answer.ok ? handedIn(page) : refused(page, answer.head));
      },
      fail: () => page.happen({ kind: "hand-in-waits", blank: text === "" }),
    });
  }

  function handedIn(page: ModelPage) {
    page.leaveForReport();
  }

  function refused(page: ModelPage, head: HeadText | undefined) {
    page.happen({ kind: "hand-in-dropped" });
    if (head) page.happen({ kind: "found-head", head });
  }

  /** One thing happens: a request reaches the server or is lost, or an answer reaches its page or is lost. */
  async function step(lossy: boolean): Promise<void> {
    if (answers.length > 0 && (underWay.length === 0 || chance.oneIn(2))) {
      const [answer] = answers.splice(chance.below(answers.length), 1);
      // Cut in the middle: the page knows only that nothing came of it.
      const { message, hear } = answer!;
      return finish(message, lossy && chance.oneIn(8) ? () => message.fail("offline") : hear);
    }
    if (underWay.length === 0) return;
    const message = underWay[chance.below(underWay.length)]!;
    // A repeated request stays under way and arrives again, however late.
    if (!lossy || !chance.oneIn(5)) underWay = underWay.filter((other) => other !== message);
    if (lossy && chance.oneIn(6)) return;
    if (lossy && chance.oneIn(10)) return finish(message, () => message.fail(chance.pick(REFUSALS)));
    const hear = await message.reach();
    if (!lossy || !chance.oneIn(5)) answers.push({ message, hear });
  }

  return {
    ask,
    step,
    receipts,
    log,
    isQuiet: () => underWay.length === 0 && answers.length === 0,
    expire() {
      const late = waiting.filter((message) => message.expiresAt <= time.now);
      waiting = waiting.filter((message) => message.expiresAt > time.now);
      for (const message of late) finish(message, () => message.fail("offline"));
    },
    setOnline(index: number, online: boolean) {
      if (online) offline.delete(index);
      else offline.add(index);
      const page = pages[index]!;
      if (!page.finished) page.happen({ kind: online ? "online" : "offline" });
    },
    /** The candidate presses the button, as the page allows it. */
    handIn(index: number) {
      const { conflict, handIn, locked } = pages[index]!.state;
      if (conflict === null && handIn === null && !locked) sendHandIn(index);
    },
    /** The page is gone, and with it whatever it waited for. */
    forgetPage(index: number) {
      lives[index] = life(index) + 1;
    },
    /** The report sends what the browser still has. */
    sendLeftover(index: number) {
      const page = pages[index]!;
      if (page.mirror === null || leftovers.has(index)) return;
      leftovers.add(index);
      const { text, parent, after, writtenAt = null } = page.mirror;
      const turn = Math.max(0, ...after.map(turnOf)) + 1;
      const request = { text, hash: sha256Hex(text), parent, turn, after, writtenAt };
      post(index, {
        reach: async () => {
          const ack = await save(request);
          return () => {
            if (ack.hash === request.hash) page.forget();
          };
        },
        fail: () => leftovers.delete(index),
      });
    },
  };
}
