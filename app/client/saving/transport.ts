import type { SavingProblem } from "~/domain/saving/client-state";
import type { LeaseAck, LeaseRequest, SaveAck, SaveRequest, ServerClock } from "~/domain/saving/protocol";

export type SaveAnswer = { ok: true; ack: SaveAck } | { ok: false; problem: SavingProblem };
type SaveOptions = { keepalive: boolean; timeoutMs: number };

/** The way to the server, for one attempt. Never throws: what goes wrong is an answer. */
export type Transport = {
  save(request: SaveRequest, options: SaveOptions): Promise<SaveAnswer>;
  /** Null when the server could not be asked. */
  clock(): Promise<ServerClock | null>;
  /** Null when the server gave no answer. */
  lease(request: LeaseRequest): Promise<LeaseAck | null>;
};

/** Browsers refuse `keepalive` for larger bodies. */
const MAX_KEEPALIVE_BYTES = 60_000;
const JSON_HEADERS = { "Content-Type": "application/json" };
const CLOCK_TIMEOUT_MS = 5_000;

export function httpTransport(attemptId: string): Transport {
  const base = `/api/attempts/${encodeURIComponent(attemptId)}`;
  return {
    async save(request, { keepalive, timeoutMs }) {
      const body = new TextEncoder().encode(JSON.stringify(request));
      const init = {
        method: "POST",
        headers: JSON_HEADERS,
        body,
        keepalive: keepalive && body.length <= MAX_KEEPALIVE_BYTES,
      };
      const answer = await ask(`${base}/revisions`, init, timeoutMs);
      if (answer === null) return { ok: false, problem: "offline" };
      if (answer.status !== 200) return { ok: false, problem: problemOf(answer) };
      return isAck(answer.value) ? { ok: true, ack: answer.value } : { ok: false, problem: "server" };
    },
    async clock() {
      const answer = await ask(`${base}/clock`, {}, CLOCK_TIMEOUT_MS);
      return answer?.status === 200 && isClock(answer.value) ? answer.value : null;
    },
    async lease(request) {
      const init = { method: "POST", headers: JSON_HEADERS, body: JSON.stringify(request) };
      const answer = await ask(`${base}/lease`, init, CLOCK_TIMEOUT_MS);
      return answer?.status === 200 && isLeaseAck(answer.value) ? answer.value : null;
    },
  };
}

const PROBLEMS: Record<number, SavingProblem> = { 401: "signed-out", 404: "refused", 413: "too-long" };

/** Codes with which the server says that its disk takes no more, or that its file is gone. */
const FULL = new Set(["full", "read-only", "displaced"]);

function problemOf({ status, value }: { status: number; value: unknown }): SavingProblem {
  const code: unknown = typeof value === "object" && value !== null && "error" in value ? value.error : null;
  if (status === 503 && typeof code === "string" && FULL.has(code)) return "full";
  return PROBLEMS[status] ?? "server";
}

/** Status and JSON of an answer; null when none came in time. The limit covers the body too, which may be cut off half-way. */
async function ask(url: string, init: RequestInit, timeoutMs: number) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    const response = await fetch(url, { ...init, credentials: "same-origin", signal: controller.signal });
    const { status } = response;
    if (status === 503) return { status, value: (await response.json().catch(() => null)) as unknown };
    return { status, value: status === 200 ? ((await response.json()) as unknown) : null };
  } catch {
    return null; // no network, no answer in time, or one that is no JSON: nothing is known of the request
  } finally {
    clearTimeout(timer);
  }
}

/** Only what has the shape of a receipt is one: a portal's page with status 200 is not. */
function isAck(value: unknown): value is SaveAck {
  if (typeof value !== "object" || value === null) return false;
  const ack = value as Partial<SaveAck>;
  const numbers = [ack.number, ack.receivedAt, ack.headNumber];
  return numbers.every((number) => typeof number === "number") && typeof ack.hash === "string" && isClock(ack.clock);
}

function isLeaseAck(value: unknown): value is LeaseAck {
  if (typeof value !== "object" || value === null) return false;
  const { lease, clock, headNumber } = value as Partial<LeaseAck>;
  return typeof lease?.mine === "boolean" && typeof headNumber === "number" && isClock(clock);
}

function isClock(value: unknown): value is ServerClock {
  if (typeof value !== "object" || value === null) return false;
  const clock = value as Partial<ServerClock>;
  return typeof clock.now === "number" && typeof clock.state === "string";
}
