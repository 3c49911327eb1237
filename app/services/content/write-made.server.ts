import type { MadeItems } from "@content/generate/make-items";
import type { Tx } from "@db/client/types";
import { writeMadeDrills } from "./made/write-made-drills.server";
import { writeMadeQuestions } from "./made/write-made-questions.server";

export type WriteMade = {
  packId: string;
  /** What the pack's newest text was made into. */
  made: MadeItems;
  now: number;
  /** The tutor who brought the text in; null for the command line and shipped packs. */
  by: string | null;
  /** Opens drills in which nothing was inferred at once: for packs whose author checked them. */
  publishChecked: boolean;
};

/**
 * Puts the questions and drills that a pack's parts carry beside the pack's own questions, as drafts until a tutor publishes
 * them. Runs again with every version of the pack; the same version twice changes nothing.
 */
export async function writeMade({ packId, made, now, by, publishChecked }: WriteMade, tx: Tx): Promise<void> {
  await writeMadeQuestions({ packId, made: made.questions, now }, tx);
  await writeMadeDrills({ packId, made: made.drills, now, by, publishChecked }, tx);
}
