import { getIndexTokeniser } from "@db/queries/search/state";
import { TOKENISER_VERSION } from "~/domain/search/tokens";
import { catchUpIndex } from "./catch-up-index.server";
import { cutter } from "./cutter.server";
import { rebuildIndex } from "./rebuild-index.server";

/** Makes an index that was never made, or made by another way of cutting words; then whatever it lacks. Returns how many sources. */
export async function keepIndex({ now }: { now: number }): Promise<number> {
  // Loaded now rather than at somebody's first search: it holds everybody up for a third of a second.
  cutter();
  const rebuilt = (await getIndexTokeniser()) === TOKENISER_VERSION ? 0 : await rebuildIndex({ now });
  return rebuilt + (await catchUpIndex());
}
