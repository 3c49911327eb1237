import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { getOpenAttempt } from "@db/queries/attempts/attempts";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { getQuestion } from "@db/queries/content/questions";
import { PHOTO_GRACE_MS } from "~/domain/photos/photo-limits";
import { isReleasedTo } from "~/services/assignments/access/is-released-to.server";
import { beginClock, extraByRight } from "./begin-clock.server";
import { sealDueAttempt } from "./sealing/seal-due-attempt.server";

const MINUTE_MS = 60_000;

export type StartAttempt = {
  questionId: string;
  personId: string;
  mode: "practice" | "timed";
  medium?: "typed" | "paper";
  now: number;
};

export type StartedAttempt =
  /** `resumed`: the person's open attempt on this question was found again; its own mode and clock go on. */
  | { ok: true; attemptId: string; resumed: boolean }
  | { ok: false; reason: "not-found" | "needs-material" | "not-published" };

/**
 * Begins an attempt on the question's current version, or finds the one that is open; one in a paper is another. Only `timed` with the question's own
 * minutes has a deadline: without minutes there is none to invent.
 */
export async function startAttempt({ questionId, personId, mode, medium, now }: StartAttempt): Promise<StartedAttempt> {
  const open = await findOpen({ questionId, personId, now });
  if (open) return { ok: true, attemptId: open, resumed: true };
  try {
    return await database().tx((tx) => begin({ questionId, personId, mode, medium, now }, tx));
  } catch (error) {
    // Another process may have begun one in the same moment: the unique index let only one of us through.
    const winner = await getOpenAttempt({ candidateId: personId, questionId });
    if (winner) return { ok: true, attemptId: winner.id, resumed: true };
    throw error;
  }
}

async function findOpen({ questionId, personId, now }: Omit<StartAttempt, "mode" | "medium">): Promise<string | null> {
  const open = await getOpenAttempt({ candidateId: personId, questionId });
  if (!open) return null;
  return (await sealDueAttempt({ attemptId: open.id, now })) ? null : open.id;
}

async function begin(
  { questionId, personId, mode, medium = "typed", now }: StartAttempt,
  tx: Tx,
): Promise<StartedAttempt> {
  const open = await getOpenAttempt({ candidateId: personId, questionId }, tx);
  if (open) return { ok: true, attemptId: open.id, resumed: true };
  const published = await getPublishedQuestion({ questionId }, tx);
  if (!published) return { ok: false, reason: await whyNot(questionId, tx) };
  // A reserved question is begun through its assignment only, until all of that is released to the candidate.
  if (published.question.visibility === "reserved" && !(await isReleasedTo({ personId, questionId, now }, tx))) {
    return { ok: false, reason: "not-found" };
  }

  const { version } = published;
  const limitMs = mode === "timed" && version.content.minutes !== null ? version.content.minutes * MINUTE_MS : null;
  const grace = medium === "paper" ? { graceMs: PHOTO_GRACE_MS } : {};
  const attempt = {
    personId,
    questionId,
    questionVersionId: version.id,
    mode,
    medium,
    ...grace,
  };
  const extra = await extraByRight({ personId, limitMs }, tx);
  const attemptId = await beginClock({ attempt, start: { limitMs }, extra, now }, tx);
  return { ok: true, attemptId, resumed: false };
}

async function whyNot(questionId: string, tx: Tx): Promise<"not-found" | "needs-material" | "not-published"> {
  const question = await getQuestion({ questionId }, tx);
  if (!question || question.visibility === "reserved") return "not-found";
  return question.status === "needs-material" ? "needs-material" : "not-published";
}
