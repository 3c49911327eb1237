import type { Tx } from "@db/client/types";
import { addToWholeClassAssignments } from "@db/queries/assignments/add-to-whole-class";

type Joined = { classId: string; personIds: string[]; now: number };

/** Whoever joins a class gets the assignments that are for the whole of it, those from before they came as well. */
export async function addToClassAssignments({ classId, personIds, now }: Joined, tx: Tx): Promise<void> {
  if (personIds.length === 0) return;
  await addToWholeClassAssignments({ classId, personIds, now }, tx);
}
