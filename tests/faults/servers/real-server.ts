import { getHead } from "@db/queries/attempts/answer-heads";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getAttempt } from "@db/queries/attempts/attempts";
import type { HeadText } from "~/domain/saving/protocol";
import { getAttemptClock } from "~/services/attempts/get-attempt-clock.server";
import { handInAttempt } from "~/services/attempts/sealing/hand-in-attempt.server";
import { holdLease } from "~/services/attempts/saving/hold-lease.server";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";
import { DEADLINE, openAttempt } from "../../attempts/open-attempt";
import type { StoryServer } from "./story-server";

/** The server's half as it is: an attempt of its own in the process's database. `leftMs` before its deadline, or without one. */
export async function realServer(leftMs: number | null): Promise<StoryServer> {
  const { attemptId, personId } = await openAttempt(leftMs === null ? "practice" : "timed");
  const head = async (): Promise<HeadText | null> => {
    const row = await getHead({ attemptId });
    return row && { number: row.number, hash: row.hash, text: row.text, receivedAt: row.receivedAt };
  };
  return {
    begin: DEADLINE - (leftMs ?? 0),
    deadlineAt: leftMs === null ? null : DEADLINE,
    async save(request, now) {
      const saved = await saveRevision({ attemptId, personId, request, now });
      if (!saved.ok) throw new Error(saved.reason);
      return saved.ack;
    },
    async lease(request, now) {
      return (await holdLease({ attemptId, personId, request, now }))!;
    },
    async clock(now) {
      return (await getAttemptClock({ attemptId, personId, now }))!;
    },
    handIn: (answer, now) => handInAttempt({ attemptId, personId, now, answer, confirmEmpty: true }),
    async open(now) {
      await sealDueAttempt({ attemptId, now });
      return { sealed: (await getAttempt({ attemptId }))?.status === "sealed", head: await head() };
    },
    async sweep(now) {
      await sealDueAttempt({ attemptId, now });
    },
    async record() {
      const attempt = (await getAttempt({ attemptId }))!;
      const events = await listAttemptEvents({ attemptId });
      const revisions = (await readRevisions({ attemptId })).map(({ parentNumber, ...kept }) => ({
        ...kept,
        parent: parentNumber,
      }));
      return {
        revisions,
        head: await head(),
        sealed: attempt.status === "sealed",
        sealedNumber: attempt.sealedNumber,
        seals: events.filter(({ kind }) => kind === "seal").length,
      };
    },
  };
}
