import { database } from "@db/client/database";
import { setRedoDismissed } from "@db/queries/study/redos";

/** The learner does not want to write this again. */
export async function putRedoAway({ redoId, personId, now }: { redoId: string; personId: string; now: number }) {
  await database().tx((tx) => setRedoDismissed({ redoId, personId, at: now }, tx));
}
