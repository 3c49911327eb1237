import { database } from "@db/client/database";
import { listLocks } from "@db/queries/marking/locks";
import { listTasks, listUntasked } from "@db/queries/marking/tasks";
import { isLockedFor } from "~/domain/marking/queue/script-lock";
import { scriptsFor, type Script } from "~/domain/marking/queue/script-queue";
import { openTasks } from "./open-tasks.server";

/** A tutor's queue of one question: their scripts in order, and which of them somebody else has open. */
export type QuestionQueue = { scripts: Script[]; locked: Set<string> };

type Queue = { assignmentId: string; questionId: string; personId: string; now: number };

/** Reads a queue; answers that were handed in since are put into it first. */
export async function questionQueue({ assignmentId, questionId, personId, now }: Queue): Promise<QuestionQueue> {
  await openMissingTasks({ assignmentId, now });
  const scripts = scriptsFor(personId, await listTasks({ assignmentId, questionId }));
  const locks = await listLocks({ attemptIds: scripts.map(({ attemptId }) => attemptId) });
  const locked = locks.filter((lock) => isLockedFor(personId, lock, now)).map(({ attemptId }) => attemptId);
  return { scripts, locked: new Set(locked) };
}

/** Reading is common and writing is rare: the transaction is opened only where something is missing. */
export async function openMissingTasks({ assignmentId, now }: { assignmentId: string; now: number }): Promise<void> {
  const missing = await listUntasked({ assignmentId });
  if (missing.length > 0) await database().tx((tx) => openTasks({ assignmentId, now }, tx));
}
