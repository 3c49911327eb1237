import { getQuestionVersion } from "@db/queries/content/question-versions";
import type { QuestionVersion } from "@db/schema/rows";
import { latelyUsed } from "./lately-used";

/** More questions than are handed in at one time. With its compiled rubric a version takes some hundred kB. */
const MOST_VERSIONS = 32;

const versions = latelyUsed<QuestionVersion>(MOST_VERSIONS);

/**
 * A published version by its id, the same object each time: it never changes, and the scorer remembers by the object what it
 * has made of a rubric. Reading and compiling it anew took four fifths of what scoring an answer did.
 */
export async function knownVersion({ versionId }: { versionId: string }): Promise<QuestionVersion | null> {
  const held = versions.get(versionId);
  if (held) return held;
  const version = await getQuestionVersion({ versionId });
  return version && versions.keep(versionId, version);
}
