import type { Drill } from "../../contract/drill";
import type { MaterialText } from "../../contract/question";

/** A drill before it has its key: `source` are the words it was made from, the same in every version of the pack. */
export type DrillDraft = { source: string; drill: Drill; materials: MaterialText[] };
