import { setImmediate as nextTurn } from "node:timers/promises";
import { database } from "@db/client/database";
import { countStale, takeStale } from "@db/queries/search/state";
import { indexSources } from "./index-sources.server";

/** A piece of work between which everybody else gets a turn: some 10 ms. */
const PIECE = 4;

/** Indexes what was written past the program that keeps the index, in pieces. Returns how many sources it was. */
export async function catchUpIndex(): Promise<number> {
  let done = 0;
  while ((await countStale()) > 0) {
    done += await database().tx(async (tx) => {
      const stale = await takeStale({ limit: PIECE }, tx);
      await indexSources(stale, tx);
      return stale.length;
    });
    await nextTurn();
  }
  return done;
}
