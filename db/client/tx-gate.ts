import { AsyncLocalStorage } from "node:async_hooks";

export type TxGate = {
  /** Runs a transaction. Refused inside another one, and after `shut`. */
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Lets nobody in any more and waits for those inside. False when it was shut already. */
  shut(): Promise<boolean>;
};

/**
 * The way into a database's transactions. A `tx()` inside a `tx()` would on SQLite wait for itself for ever and on
 * PostgreSQL be another transaction that does not see the first. Work merely started inside and going on after the end may pass.
 */
export function txGate(): TxGate {
  const current = new AsyncLocalStorage<{ open: boolean }>();
  const inside = new Set<Promise<unknown>>();
  let closed = false;

  return {
    async pass(work) {
      if (closed) throw new Error("the database is closed");
      if (current.getStore()?.open) throw new Error("tx() was called inside tx(): hand the transaction on instead");
      const mark = { open: true };
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
