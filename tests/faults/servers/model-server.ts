import { decideLease, leaseAnswer, type Lease } from "~/domain/saving/decide-lease";
import { decideRevision, type RevisionQuestion } from "~/domain/saving/decide-revision";
import { saveKey, type HeadText, type SaveAck, type SaveRequest } from "~/domain/saving/protocol";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { clockAt, takesText } from "~/domain/timing/attempt-clock";
import type { KeptRevision, StoryServer } from "./story-server";

type ModelRevision = KeptRevision & { key: string; receivedAt: number };
type Stored = { stored: ModelRevision; outcome: "duplicate" | "head" | "side" };

/** The server's half in memory: the protocol's own decisions over a plain list. */
export function modelServer(begin: number, deadlineAt: number | null): StoryServer {
  const revisions: ModelRevision[] = [];
  let lease: Lease | null = null;
  let seal: { by: "hand-in" | "deadline"; number: number | null } | null = null;
  let seals = 0;
  const limitMs = deadlineAt === null ? null : deadlineAt - begin;
  const head = () => revisions.filter(({ chain }) => chain === "head").at(-1) ?? null;

  function clockOf(now: number) {
    const clock = clockAt([{ at: begin, kind: "start", limitMs }], now);
    const { arrivalEndsAt, state } = clock;
    return { now, deadlineAt, arrivalEndsAt, state: seal ? ("sealed" as const) : state };
  }

  function sealAs(by: "hand-in" | "deadline") {
    if (seal) return;
    seal = { by, number: head()?.number ?? null };
    seals += 1;
  }

  function arrivalAt(now: number): RevisionQuestion["arrival"] {
    if (seal) return seal.by === "deadline" ? "late" : "sealed";
    if (takesText(clockOf(now))) return "in-time";
    sealAs("deadline");
    return "late";
  }

  function append(request: Omit<SaveRequest, "hash">, arrival: RevisionQuestion["arrival"], now: number): Stored {
    const { text, parent, turn, after, take = false } = request;
    const hash = sha256Hex(text);
    const key = saveKey({ parent, turn, hash });
    const before = revisions.find((revision) => revision.key === key) ?? null;
    const page = before ? null : (request.page ?? null);
    const claim = decideLease({ lease, page, take, now });
    const asked = { parent, after, hash, take };
    const decision = decideRevision({ head: head(), before, request: asked, heldByOther: !claim.free, arrival });
    if (decision.kind === "duplicate") return { stored: revisions[decision.number - 1]!, outcome: "duplicate" };
    const { chain, late } = decision;
    const number = revisions.length + 1;
    const stored = { number, parent: decision.parent, chain, key, hash, text, receivedAt: now, late };
    revisions.push(stored);
    if (chain === "head" || (arrival === "in-time" && page !== null && page === lease?.page)) lease = claim.lease;
    return { stored, outcome: chain };
  }

  return {
    begin,
    deadlineAt,
    save(request, now) {
      const arrival = arrivalAt(now);
      const { stored, outcome } = append(request, arrival, now);
      const { number, hash, receivedAt } = stored;
      const current = head();
      const page = request.page ?? null;
      const fresh = outcome === "head" ? "saved" : "side";
      const ack: SaveAck = {
        status: outcome === "duplicate" ? outcome : arrival === "in-time" ? fresh : arrival,
        ...{ number, hash, receivedAt },
        headNumber: current?.number ?? 0,
        lease: page !== null && arrival === "in-time" ? leaseAnswer({ lease, page, now }) : null,
        clock: clockOf(now),
      };
      if (current && current.number !== number && arrival === "in-time") ack.head = headText(current);
      return Promise.resolve(ack);
    },
    lease({ page, take, head: known }, now) {
      const current = head();
      const answer = { clock: clockOf(now), headNumber: current?.number ?? 0 };
      if (!takesText(answer.clock))
        return Promise.resolve({ ...answer, lease: { mine: false, since: lease?.at ?? null } });
      lease = decideLease({ lease, page, take, now }).lease;
      const told = { ...answer, lease: leaseAnswer({ lease, page, now }) };
      return Promise.resolve(current && current.number > known ? { ...told, head: headText(current) } : told);
    },
    clock: (now) => Promise.resolve(clockOf(now)),
    handIn(form, now) {
      const arrival = arrivalAt(now);
      if (arrival !== "in-time") {
        if (form.text !== "") append(form, arrival, now);
        return Promise.resolve({ ok: true });
      }
      if (head() !== null || form.text !== "") {
        const { stored } = append(form, arrival, now);
        const current = head();
        if (current && current.number !== stored.number) {
          return Promise.resolve({ ok: false, reason: "conflict", head: headText(current) });
        }
      }
      sealAs("hand-in");
      return Promise.resolve({ ok: true });
    },
    open(now) {
      if (clockOf(now).state === "over") sealAs("deadline");
      const current = head();
      return Promise.resolve({ sealed: seal !== null, head: current && headText(current) });
    },
    sweep(now) {
      if (clockOf(now).state === "over") sealAs("deadline");
      return Promise.resolve();
    },
    record: () =>
      Promise.resolve({ revisions, head: head(), sealed: seal !== null, sealedNumber: seal?.number ?? null, seals }),
  };
}

function headText({ number, hash, text, receivedAt }: ModelRevision): HeadText {
  return { number, hash, text, receivedAt };
}
