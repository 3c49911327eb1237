import { setImmediate as nextTurn } from "node:timers/promises";
import { database } from "@db/client/database";
import { removeOrphans } from "@db/queries/search/documents";
import { listSourceIds } from "@db/queries/search/sources";
import { saveIndexTokeniser } from "@db/queries/search/state";
import { TOKENISER_VERSION } from "~/domain/search/tokens";
import { cutter } from "./cutter.server";
import { indexSources } from "./index-sources.server";

/** A piece of work between which everybody else gets a turn: some 10 ms, and no more than 50 where the index merges what it has. */
const PIECE = 4;

/**
 * Indexes everything anew, in pieces, while the program goes on; what stands there stays until its turn. One that is cut short is
 * begun again by the next start. Returns how many sources were indexed.
 */
export async function rebuildIndex({ now }: { now: number }): Promise<number> {
  // Loaded before the first piece: it alone holds everybody up for longer than all others.
  cutter();
  let done = 0;
  await database().tx((tx) => removeOrphans(tx));
  for (const source of ["question", "entry", "set"] as const) {
    let ids: string[];
    let after = "";
    do {
      ids = await listSourceIds({ source, after, limit: PIECE });
      const piece = ids.map((sourceId) => ({ source, sourceId }));
      if (piece.length > 0) await database().tx((tx) => indexSources(piece, tx));
      after = ids.at(-1) ?? after;
      done += ids.length;
      await nextTurn();
    } while (ids.length === PIECE);
  }
  await database().tx((tx) => saveIndexTokeniser({ tokeniser: TOKENISER_VERSION, now }, tx));
  return done;
}
