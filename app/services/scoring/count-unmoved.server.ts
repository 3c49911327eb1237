import { listRubricChanges } from "@db/queries/assessments/rubric-changes";
import { listUnmovedAttempts } from "@db/queries/attempts/lists/list-unmoved-attempts";
import { scoringWindows } from "~/domain/marking/change/scoring-version";

/** No question has more answers than a page counts while it waits for them. */
const COUNTED = 100_000;

/** How many answers of a question its changed rubric has still to score anew. */
export async function countUnmoved({ questionId }: { questionId: string }): Promise<number> {
  let left = 0;
  for (const { change, from, until } of scoringWindows(await listRubricChanges({ questionId }))) {
    const { number, rubricHash } = change.to;
    if (rubricHash === null) continue;
    const window = { questionId, number, rubricHash, from, until, limit: COUNTED };
    left += (await listUnmovedAttempts(window)).length;
  }
  return left;
}
