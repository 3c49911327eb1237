import { listClippings } from "@db/queries/clippings/clippings";
import type { Viewer } from "~/domain/access/viewer";
import { keptBackPacks } from "./kept-back-packs.server";

/** More than fit beside an answer; another word finds the others. */
const SHOWN = 30;

type FindClippings = { viewer: Viewer; personId: string; words: string; now: number };

/** The learner's latest clippings with every one of these words, as they are shown beside an answer. */
export async function findClippings({ viewer, personId, words, now }: FindClippings) {
  const withoutPacks = await keptBackPacks({ viewer, now });
  const asked = words === "" ? {} : { words };
  const { rows, total } = await listClippings({ personId, withoutPacks, limit: SHOWN, offset: 0, ...asked });
  return {
    clippings: rows.map(({ id, kind, text, source, sourceDate }) => ({ id, kind, text, source, sourceDate })),
    total,
  };
}
