import { getAttempt } from "@db/queries/attempts/attempts";
import { versionForScore } from "~/services/scoring/version-for-score.server";

/** What the rubric that scores an answer calls a key point; its id where it knows none of that name. */
export async function pointLabel({ attemptId, pointId }: { attemptId: string; pointId: string }): Promise<string> {
  const attempt = await getAttempt({ attemptId });
  const scoring = attempt && (await versionForScore(attempt));
  return scoring?.version.content.rubric?.points.find(({ id }) => id === pointId)?.label ?? pointId;
}
