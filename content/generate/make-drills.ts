import type { Drill } from "../contract/drill";
import type { Pack } from "../contract/pack";
import type { MaterialText } from "../contract/question";

/** A drill with the materials it is worked on. `madeKey` names it in every version of the pack. */
export type MadeDrill = { madeKey: string; drill: Drill; materials: MaterialText[] };

/** Drills made from a pack, kind by kind. */
export function makeDrills(_pack: Pack): MadeDrill[] {
  return [];
}
