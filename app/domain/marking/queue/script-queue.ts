/** Which marking of an answer a task is for, in the order they are done. */
const ROUNDS = ["single", "first", "second", "third", "expert"] as const;
export type TaskRound = (typeof ROUNDS)[number];

/** One marking that is to be done or was done. */
export type QueueTask = {
  id: string;
  attemptId: string;
  round: TaskRound;
  /** Whose it is; null: whoever takes it first. */
  personId: string | null;
  doneAt: number | null;
};

/** An answer as one tutor's queue holds it, with the task that is theirs to do or that they did. */
export type Script = { attemptId: string; taskId: string; round: TaskRound; done: boolean };

/**
 * The answers of a question that a tutor may mark or has marked, in the order they are given. Of several markings of one
 * answer nobody does two; what somebody else is to do, or has done, is not theirs to see. Where answers are marked once,
 * everybody who teaches the class may look at what is done.
 */
export function scriptsFor(personId: string, tasks: readonly QueueTask[]): Script[] {
  const byAttempt = new Map<string, QueueTask[]>();
  for (const task of tasks) byAttempt.set(task.attemptId, [...(byAttempt.get(task.attemptId) ?? []), task]);
  return [...byAttempt].flatMap(([attemptId, of]) => {
    const task = ownTask(
      personId,
      of.sort((a, b) => ROUNDS.indexOf(a.round) - ROUNDS.indexOf(b.round)),
    );
    return task ? [{ attemptId, taskId: task.id, round: task.round, done: task.doneAt !== null }] : [];
  });
}

function ownTask(personId: string, tasks: readonly QueueTask[]): QueueTask | undefined {
  const isOwn = (task: QueueTask) => task.personId === personId;
  const waiting = tasks.filter(({ doneAt }) => doneAt === null);
  const given = waiting.find(isOwn);
  if (given) return given;
  const did = tasks.find((task) => isOwn(task) && task.doneAt !== null);
  if (did) return did;
  return waiting.find((task) => task.personId === null) ?? tasks.find(({ round }) => round === "single");
}

type Wanted = {
  /** The script in front; null where none is. */
  after: string | null;
  /** Answers that somebody else has open. */
  locked: ReadonlySet<string>;
  /** Only these, where they are named: the doubtful ones. */
  only?: ReadonlySet<string>;
};

/** The next script to mark: the first unmarked one behind the one in front, then from the top; null where none is left. */
export function nextScript(scripts: readonly Script[], { after, locked, only }: Wanted): Script | null {
  const at = scripts.findIndex(({ attemptId }) => attemptId === after);
  const turned = [...scripts.slice(at + 1), ...scripts.slice(0, Math.max(0, at))];
  const wanted = turned.filter(({ attemptId, done }) => !done && (only === undefined || only.has(attemptId)));
  return wanted.find(({ attemptId }) => !locked.has(attemptId)) ?? null;
}

/** The neighbours of a script in the order of the queue, marked or not. */
export function neighboursOf(scripts: readonly Script[], attemptId: string) {
  const at = scripts.findIndex((script) => script.attemptId === attemptId);
  return {
    no: at + 1,
    previous: scripts[at - 1]?.attemptId ?? null,
    next: at < 0 ? null : (scripts[at + 1]?.attemptId ?? null),
  };
}
