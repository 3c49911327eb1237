import type { Tx } from "@db/client/types";
import { insertProposals, listProposedWords } from "@db/queries/assessments/proposals";
import type { SelectedWords } from "~/domain/marking/newly-selected";
import { matchingForm } from "~/domain/text/normalise";

type ProposeVariants = {
  questionId: string;
  attemptId: string;
  assessmentId: string;
  origin: "override" | "claim";
  by: string;
  now: number;
  selected: readonly SelectedWords[];
};

/** Puts selected words before the tutors as variants; a wording that was ever proposed for the same point is not put again. */
export async function proposeVariants(
  { questionId, attemptId, assessmentId, origin, by, now, selected }: ProposeVariants,
  tx: Tx,
): Promise<number> {
  const keyOf = ({ pointId, words }: SelectedWords) => `${pointId}\n${matchingForm(words)}`;
  const pointIds = [...new Set(selected.map(({ pointId }) => pointId))];
  const known = new Set((await listProposedWords({ questionId, pointIds }, tx)).map(keyOf));
  const fresh = selected.filter((one) => !known.has(keyOf(one)));
  const row = { questionId, attemptId, assessmentId, origin, proposedBy: by, createdAt: now, state: "open" as const };
  await insertProposals(
    fresh.map((one) => ({ ...row, ...one })),
    tx,
  );
  return fresh.length;
}
