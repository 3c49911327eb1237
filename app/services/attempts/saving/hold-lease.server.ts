import { database } from "@db/client/database";
import { getHeadAndLease, setLease } from "@db/queries/attempts/answer-heads";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { decideLease, leaseAnswer } from "~/domain/saving/decide-lease";
import type { LeaseAck, LeaseRequest } from "~/domain/saving/protocol";
import { takesText } from "~/domain/timing/attempt-clock";
import { clockOf } from "../read-clock.server";
import { noteTakeOver } from "./note-take-over.server";

/** Pages that take the lease from each other in turn are noted this often at most, in ms. */
const NOTED_EVERY_MS = 60_000;

type HoldLease = { attemptId: string; personId: string; request: LeaseRequest; now: number };

/**
 * A page of the person's own attempt opens, goes on or takes over: who may type from now on, and the head if the page knows an
 * older one. Null when the attempt is not theirs. One that takes no more text gives no lease.
 */
export async function holdLease({ attemptId, personId, request, now }: HoldLease): Promise<LeaseAck | null> {
  const { page, take } = request;
  return database().tx(async (tx) => {
    const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId }, tx);
    if (!attempt) return null;
    const events = await listAttemptEvents({ attemptId }, tx);
    const clock = clockOf({ events, graceMs: attempt.graceMs }, now);
    const { deadlineAt, arrivalEndsAt } = clock;
    const state = attempt.status === "sealed" ? "sealed" : clock.state;
    const { head, lease } = await getHeadAndLease({ attemptId }, tx);
    const ack = { clock: { now, state, deadlineAt, arrivalEndsAt }, headNumber: head?.number ?? 0 };
    if (!takesText({ state })) return { ...ack, lease: { mine: false, since: lease?.at ?? null } };

    const decided = decideLease({ lease, page, take, now });
    if (decided.free && decided.lease !== null) await setLease({ attemptId, ...decided.lease }, tx);
    const lastNoted = Math.max(0, ...events.filter(({ kind }) => kind === "take-over").map(({ at }) => at));
    if (decided.takenFrom !== null && now - lastNoted >= NOTED_EVERY_MS) {
      await noteTakeOver({ attemptId, personId, now, chosen: null }, tx);
    }
    const told = { ...ack, lease: leaseAnswer({ lease: decided.lease, page, now }) };
    if (head === null || head.number <= request.head) return told;
    const { number, hash, text, receivedAt, clientKey } = head;
    return { ...told, head: { number, hash, text, receivedAt, key: clientKey } };
  });
}
