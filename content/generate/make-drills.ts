import type { Drill } from "../contract/drill";
import type { Pack } from "../contract/pack";
import type { MaterialText } from "../contract/question";
import { condenseModelDrills } from "./drills/condense-model";
import { condenseParagraphDrills } from "./drills/condense-paragraph";
import { expandPointDrills } from "./drills/expand-point";
import { findPointsDrills } from "./drills/find-points";
import { orderHeadsDrills } from "./drills/order-heads";
import { outlineModelDrills } from "./drills/outline-model";
import { readPromptDrills } from "./drills/read-prompt";
import { recallHeadsDrills } from "./drills/recall-heads";
import { madeKeys } from "./made-key";

/** A drill with the materials it is worked on. `madeKey` names it in every version of the pack. */
export type MadeDrill = { madeKey: string; drill: Drill; materials: MaterialText[] };

const MAKERS = [
  findPointsDrills,
  readPromptDrills,
  condenseParagraphDrills,
  outlineModelDrills,
  condenseModelDrills,
  expandPointDrills,
  recallHeadsDrills,
  orderHeadsDrills,
];

/** More of a kind than this are left out: nobody works through them, and a tutor has to look at each. */
const MAX_OF_A_KIND = 100;

/** Drills made from a pack, kind by kind in the order they are listed; of each kind at most the first hundred. */
export function makeDrills(pack: Pack): MadeDrill[] {
  const keyOf = madeKeys();
  return MAKERS.flatMap((make) => make(pack).slice(0, MAX_OF_A_KIND)).map(({ source, drill, materials }) => ({
    madeKey: keyOf(drill.kind, source),
    drill,
    materials,
  }));
}
