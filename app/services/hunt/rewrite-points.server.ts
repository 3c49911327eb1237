import { database } from "@db/client/database";
import { getHunt, setHuntRewrites } from "@db/queries/hunt/hunts";
import { MAX_REWRITE } from "~/domain/hunt/score-rewrites";
import type { HuntedQuestion } from "./hunted-question.server";

type RewritePoints = {
  personId: string;
  hunted: HuntedQuestion;
  /** The wording of a point by its id. */
  wordingOf: (pointId: string) => string;
};

/** Keeps the learner's wordings (概括) of the points of a checked hunt, empty ones too: sending them opens what the points are called. */
export async function rewritePoints({ personId, hunted, wordingOf }: RewritePoints) {
  const rewrites = Object.fromEntries(hunted.points.map(({ id }) => [id, wordingOf(id)]));
  if (Object.values(rewrites).some((text) => text.length > MAX_REWRITE)) return "too-long" as const;
  return database().tx(async (tx) => {
    const hunt = await getHunt({ personId, questionVersionId: hunted.versionId }, tx);
    if (!hunt || hunt.checkedAt === null) return "not-checked" as const;
    await setHuntRewrites({ huntId: hunt.id, personId, rewrites }, tx);
    return "kept" as const;
  });
}
