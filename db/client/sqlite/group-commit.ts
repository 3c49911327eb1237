import { AsyncResource } from "node:async_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { SqliteConnection } from "./connection";

/** So many transactions share one commit at most; with more, the first would wait too long for the last. */
const MOST_IN_A_GROUP = 64;

type Job = {
  work: () => Promise<unknown>;
  /** Who asked, so that `work` runs as a part of that request. */
  asked: AsyncResource;
  /** Brings its own transaction, as a migration does. */
  alone: boolean;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
};

type Outcome = { ok: true; value: unknown } | { ok: false; reason: unknown };

type Options = {
  writer: SqliteConnection;
  /** Begins a transaction, waiting for other processes. */
  begin: () => Promise<void>;
  /** Asked after each commit, before anybody is answered; throws where what was committed will not last. */
  committed: () => void;
};

/**
 * The queue in front of the one connection that writes: one piece of work at a time, in the order of asking. What is waiting
 * together is committed together, since a commit that reaches the disk costs more than all of a save's statements. Each piece of
 * work is a savepoint of its own, so one that fails undoes itself alone; nobody is answered before the commit.
 */
export function groupCommit({ writer, begin, committed }: Options) {
  const waiting: Job[] = [];
  let draining = false;
  const [savepoint, release, undo] = [
    writer.prepare("SAVEPOINT job"),
    writer.prepare("RELEASE job"),
    writer.prepare("ROLLBACK TO job"),
  ];

  function enqueue<T>(work: () => Promise<T>, alone: boolean): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const asked = new AsyncResource("transaction");
      waiting.push({ work, asked, alone, resolve: resolve as Job["resolve"], reject });
      if (!draining) void drain();
    });
  }

  async function drain(): Promise<void> {
    draining = true;
    while (waiting.length > 0) {
      // One turn of the event loop, in which whoever else is at the door joins.
      await nextTurn();
      await runGroup(nextGroup());
    }
    draining = false;
  }

  function nextGroup(): Job[] {
    const firstAlone = waiting.findIndex(({ alone }) => alone);
    const together = firstAlone < 0 ? waiting.length : Math.max(1, firstAlone);
    return waiting.splice(0, Math.min(together, MOST_IN_A_GROUP));
  }

  async function runGroup(group: Job[]): Promise<void> {
    const [first] = group;
    if (first?.alone) return settle(first, await attempt(() => run(first)));
    if (first && group.length === 1) return settle(first, await attempt(() => transact(first)));
    const outcomes = await commitTogether(group);
    for (const [index, job] of group.entries()) {
      // Without an outcome the group was lost as a whole (a full disk, say): each has its own try, so that the small ones get through.
      settle(job, outcomes[index] ?? (await attempt(() => transact(job))));
    }
  }

  /** What became of each, once all are committed. A job without an outcome was undone through no fault of its own. */
  async function commitTogether(group: Job[]): Promise<(Outcome | undefined)[]> {
    const outcomes: Outcome[] = [];
    const onlyFailures = () => outcomes.map((outcome) => (outcome.ok ? undefined : outcome));
    try {
      await begin();
    } catch (reason) {
      // Another process has not let go in all the time we wait for one. Whoever came meanwhile is told as well: were each to
      // wait that long again, one after the other, the last of many would have no answer for minutes.
      for (const job of waiting.splice(0)) settle(job, { ok: false, reason });
      return group.map(() => ({ ok: false, reason }));
    }
    try {
      for (const job of group) {
        savepoint.run();
        const outcome = await attempt(() => run(job));
        if (!writer.inTransaction) return onlyFailures();
        if (!outcome.ok) undo.run();
        release.run();
        outcomes.push(outcome);
      }
      writer.exec("COMMIT");
      committed();
      return outcomes;
    } catch {
      return onlyFailures();
    } finally {
      if (writer.inTransaction) writer.exec("ROLLBACK");
    }
  }

  async function transact(job: Job): Promise<unknown> {
    await begin();
    try {
      const result = await run(job);
      writer.exec("COMMIT");
      committed();
      return result;
    } finally {
      if (writer.inTransaction) writer.exec("ROLLBACK");
    }
  }

  return {
    /** Runs `work` in a transaction; resolves once it is committed. */
    inTransaction: <T>(work: () => Promise<T>) => enqueue(work, false),
    /** Runs `work` between transactions. */
    between: <T>(work: () => Promise<T>) => enqueue(work, true),
  };
}

function run({ work, asked }: Job): Promise<unknown> {
  return asked.runInAsyncScope(work);
}

async function attempt(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { ok: true, value: await work() };
  } catch (reason) {
    return { ok: false, reason };
  }
}

function settle(job: Job, outcome: Outcome): void {
  if (outcome.ok) job.resolve(outcome.value);
  else job.reject(outcome.reason);
}
