import { createHash } from "node:crypto";
import { Agent, request } from "node:http";
import type { Writer } from "./writers";

const SENTENCES = [
  "推动治理重心下移，",
  "把服务送到群众身边；",
  "完善共建共治共享的机制，",
  "让老旧小区有人管、管得好。",
];
const FULL_LENGTH = 1_200;
/** Characters that are new in each save. */
const BODY_GROWS_BY = 3;
/** A thousand characters and more are scored. */
const SCORED_TIMES = 22;

/** What one writer remembers between saves. */
type Pen = Writer & { text: string; parent: number; turn: number };

type HandIns = { count: number; perSecond: number; savers: number; everyMs: number };

export type Latencies = { saves: number; refused: number; seconds: number; sorted: number[] };

type PenOptions = {
  /** Each writer posts to a path of its own, as the bare handler wants it. */
  ownPaths?: boolean;
  growsBy?: number;
};

/** A page's saves, one after the other, over connections that stay open as browsers' do. */
export function pens(port: number, writers: Writer[], { ownPaths = false, growsBy = BODY_GROWS_BY }: PenOptions = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: writers.length });
  const all: Pen[] = writers.map((writer, no) => ({ ...writer, text: startOf(no), parent: 0, turn: 0 }));

  /** What was said to saves that were refused, and how often. */
  const refusals = new Map<string, number>();

  function save(pen: Pen): Promise<boolean> {
    pen.text = next(pen.text, pen.turn, growsBy);
    pen.turn += 1;
    const { text, parent, turn } = pen;
    const body = Buffer.from(JSON.stringify({ text, hash: sha256(text), parent, turn, after: [] }));
    const path = ownPaths ? `/${pen.attemptId}` : `/api/attempts/${pen.attemptId}/revisions`;
    const headers = {
      "Content-Type": "application/json",
      "Content-Length": body.length,
      Cookie: pen.cookie,
      Origin: `http://127.0.0.1:${port}`,
    };
    return post(path, headers, body, pen);
  }

  /** The page's hand-in with its last words; the server seals and scores before it answers. */
  function handIn(pen: Pen): Promise<boolean> {
    const text = SENTENCES.join("").repeat(SCORED_TIMES);
    const form = { text: pen.text + text, parent: `${pen.parent}`, turn: `${pen.turn + 1}`, after: "" };
    const body = Buffer.from(new URLSearchParams(form).toString());
    const headers = {
      "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
      "Content-Length": body.length,
      Cookie: pen.cookie,
      Origin: `http://127.0.0.1:${port}`,
    };
    return new Promise((resolve, reject) => {
      const path = `/attempts/${pen.attemptId}.data`;
      const sent = request({ port, host: "127.0.0.1", method: "POST", path, headers, agent }, (answer) => {
        const said: Buffer[] = [];
        answer.on("data", (part: Buffer) => said.push(part));
        answer.on("end", () => resolve(Buffer.concat(said).toString().includes(`/attempts/${pen.attemptId}/report`)));
      });
      sent.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNRESET") resolve(false);
        else reject(error);
      });
      sent.end(body);
    });
  }

  function post(path: string, headers: Record<string, string | number>, body: Buffer, pen: Pen): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const refused = (why: string) => {
        refusals.set(why, (refusals.get(why) ?? 0) + 1);
        resolve(false);
      };
      const sent = request({ port, host: "127.0.0.1", method: "POST", path, headers, agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          if (answer.statusCode !== 200) return refused(`${answer.statusCode} ${Buffer.concat(parts).toString()}`);
          pen.parent = (JSON.parse(Buffer.concat(parts).toString()) as { number: number }).number;
          resolve(true);
        });
      });
      // An idle connection that the server closed at this very moment: a page tries again too.
      sent.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code !== "ECONNRESET") reject(error);
        else if (sent.reusedSocket) resolve(post(path, headers, body, pen));
        else refused("connection closed");
      });
      sent.end(body);
    });
  }

  /**
   * Every writer (or the first `count`) saves once every `everyMs`, evenly spread. As in the page, a save waits for the one before it and then brings
   * all that was written meanwhile.
   */
  async function atPace(everyMs: number, forMs: number, count = all.length): Promise<Latencies> {
    const times: number[] = [];
    let refused = 0;
    const began = performance.now();
    await Promise.all(
      all.slice(0, count).map(async (pen, no) => {
        const first = began + (no / count) * everyMs;
        for (let due = first; due < began + forMs; due = Math.max(due + everyMs, performance.now())) {
          await until(due);
          if (await save(pen)) times.push(performance.now() - due);
          else refused += 1;
        }
      }),
    );
    return tell(times, refused, began);
  }

  /** The last `count` writers hand in, so many a second and evenly spread, while `savers` others save every `everyMs`. */
  async function handInAtPace({ count, perSecond, savers, everyMs }: HandIns) {
    const times: number[] = [];
    let refused = 0;
    const began = performance.now();
    const forMs = (count / perSecond) * 1_000;
    const beside = atPace(everyMs, forMs, savers);
    await Promise.all(
      all.slice(-count).map(async (pen, no) => {
        const due = began + (no / perSecond) * 1_000;
        await until(due);
        if (await handIn(pen)) times.push(performance.now() - due);
        else refused += 1;
      }),
    );
    return { handedIn: tell(times, refused, began), beside: await beside };
  }

  /** `together` writers save as fast as they are answered. */
  async function flatOut(together: number, forMs: number): Promise<Latencies> {
    const times: number[] = [];
    let refused = 0;
    const began = performance.now();
    await Promise.all(
      all.slice(0, together).map(async (pen) => {
        while (performance.now() < began + forMs) {
          const sentAt = performance.now();
          if (await save(pen)) times.push(performance.now() - sentAt);
          else refused += 1;
        }
      }),
    );
    return tell(times, refused, began);
  }

  /** Every writer saves `times` times, as fast as they are answered: an exam in less time than it takes. */
  async function everyone(times: number): Promise<Latencies> {
    const took: number[] = [];
    let refused = 0;
    const began = performance.now();
    await Promise.all(
      all.map(async (pen) => {
        for (let no = 0; no < times; no += 1) {
          const sentAt = performance.now();
          if (await save(pen)) took.push(performance.now() - sentAt);
          else refused += 1;
        }
      }),
    );
    return tell(took, refused, began);
  }

  return { atPace, flatOut, everyone, handInAtPace, refusals, close: () => agent.destroy() };
}

function tell(times: number[], refused: number, began: number): Latencies {
  const seconds = (performance.now() - began) / 1_000;
  return { saves: times.length, refused, seconds, sorted: times.sort((a, b) => a - b) };
}

/** The latency below which `share` of the saves stayed, in ms. */
export function quantile({ sorted }: Latencies, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function until(due: number): Promise<void> {
  const wait = due - performance.now();
  return wait <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait));
}

/** By the system's own code: the load must not take the processor from what is measured. */
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function startOf(no: number): string {
  return `第${no}位考生的作答：`;
}

function next(text: string, turn: number, growsBy: number): string {
  const sentence = SENTENCES[Math.floor(turn / 4) % SENTENCES.length] ?? "";
  const at = (turn * growsBy) % sentence.length;
  const longer = text + (sentence.slice(at, at + growsBy) || sentence.slice(0, growsBy));
  return longer.length > FULL_LENGTH ? longer.slice(0, FULL_LENGTH / 2) : longer;
}
