import type { Tx } from "@db/client/types";
import { listAssessments } from "@db/queries/assessments/assessments";
import type { Assessment } from "@db/schema/rows";
import { awardsBetween } from "~/domain/marking/comparing/awards-between";
import { newlySelected } from "~/domain/marking/newly-selected";
import { proposeVariants } from "~/services/marking/propose-variants.server";

type ProposeSettled = {
  questionId: string;
  /** Canonical; the text that was marked. */
  answer: string;
  /** The blind marks that the final one was made of. */
  marks: readonly Assessment[];
  now: number;
};

/**
 * Puts the words by which blind marks credited what the engine missed before the tutors, now that the answer is settled and
 * nobody is to mark it blind any more: as with marks that are given once, each in its marker's name.
 */
export async function proposeSettled({ questionId, answer, marks, now }: ProposeSettled, tx: Tx): Promise<void> {
  for (const mark of marks) {
    const { id: assessmentId, attemptId, revisionNumber, rubricHash, byPersonId: by, report } = mark;
    const engine = (await listAssessments({ attemptId }, tx)).findLast(
      (one) => one.source === "engine" && one.revisionNumber === revisionNumber && one.rubricHash === rubricHash,
    );
    if (!engine || by === null) continue;
    const selected = newlySelected(answer, engine.report, awardsBetween(engine.report, report));
    await proposeVariants({ questionId, attemptId, assessmentId, origin: "override", by, now, selected }, tx);
  }
}
