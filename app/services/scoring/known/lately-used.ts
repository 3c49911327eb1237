import { database } from "@db/client/database";
import type { Database } from "@db/client/types";

/**
 * Holds what never changes once it is stored, by its key: the `most` that were used last. Each database has its own, so that
 * nothing of one is taken for another's. What is held is the same object each time and is frozen.
 */
export function latelyUsed<Value extends object>(most: number) {
  const ofDatabases = new WeakMap<Database, Map<string, Value>>();

  function held(): Map<string, Value> {
    const db = database();
    const before = ofDatabases.get(db);
    if (before) return before;
    const none = new Map<string, Value>();
    ofDatabases.set(db, none);
    return none;
  }

  function get(key: string): Value | undefined {
    const all = held();
    const value = all.get(key);
    if (value === undefined) return undefined;
    all.delete(key);
    all.set(key, value);
    return value;
  }

  return {
    get,
    /** Holds it from now on. Where another came first meanwhile, that one stays and is returned. */
    keep(key: string, value: Value): Value {
      const first = get(key);
      if (first !== undefined) return first;
      const all = held();
      all.set(key, frozen(value));
      if (all.size > most) all.delete(all.keys().next().value ?? "");
      return value;
    },
  };
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) {
    if (typeof part === "object" && part !== null && !Object.isFrozen(part)) frozen(part);
  }
  return Object.freeze(value);
}
