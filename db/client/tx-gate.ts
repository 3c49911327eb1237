import { AsyncLocalStorage } from "node:async_hooks";

export type TxGate = {
  /** Runs a transaction. Refused inside another one, and after `shut`. */
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Lets nobody in any more and waits for those inside. False when it was shut already. */
  shut(): Promise<boolean>;
};

/** A transaction that was begun, and the one it was begun in, which may be of another database. */
type Begun = { of: object; open: boolean; within: Begun | undefined };

/** One for all databases: Node writes each of them into every promise, also those of databases that were closed long ago. */
const current = new AsyncLocalStorage<Begun>();

/** The innermost that is still open: what goes on after the end of one must not hold on to it. */
function open(begun: Begun | undefined): Begun | undefined {
  return begun === undefined || begun.open ? begun : open(begun.within);
}

function isInside(of: object): boolean {
  for (let begun = open(current.getStore()); begun; begun = open(begun.within)) if (begun.of === of) return true;
  return false;
}

/**
 * The way into a database's transactions. A `tx()` inside a `tx()` would on SQLite wait for itself for ever and on
 * PostgreSQL be another transaction that does not see the first. Work merely started inside and going on after the end may pass.
 */
export function txGate(): TxGate {
  const inside = new Set<Promise<unknown>>();
  let closed = false;

  return {
    async pass(work) {
      if (closed) throw new Error("the database is closed");
      if (isInside(inside)) throw new Error("tx() was called inside tx(): hand the transaction on instead");
      const mark: Begun = { of: inside, open: true, within: open(current.getStore()) };
      const running = current.run(mark, work);
      inside.add(running);
      try {
        return await running;
      } finally {
        mark.open = false;
        inside.delete(running);
      }
    },
    async shut() {
      if (closed) return false;
      closed = true;
      await Promise.allSettled(inside);
      return true;
    },
  };
}
