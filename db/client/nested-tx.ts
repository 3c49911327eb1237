import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Refuses a `tx()` inside a `tx()`: on SQLite it would wait for itself for ever, on PostgreSQL it would
 * be another transaction that does not see the first. Work merely started inside and going on after the end is free to write.
 */
export function refuseNestedTx() {
  const current = new AsyncLocalStorage<{ open: boolean }>();
  return async function inTx<T>(run: () => Promise<T>): Promise<T> {
    if (current.getStore()?.open) {
      throw new Error("tx() was called inside tx(): hand the transaction on instead");
    }
    const mark = { open: true };
    return current.run(mark, async () => {
      try {
        return await run();
      } finally {
        mark.open = false;
      }
    });
  };
}
