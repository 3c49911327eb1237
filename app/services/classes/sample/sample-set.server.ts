import { findPackQuestion } from "@db/queries/content/questions";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { getPublishedSet, getSetByMadeKey } from "@db/queries/sets/sets";
import { makeSet } from "~/services/sittings/sets/make-set.server";
import { SAMPLE_QUESTION, SAMPLE_SET } from "./sample-content";

/**
 * The set of the bank that sample classes are given: one shipped question. It belongs to the bank like every shipped set, so it
 * stays when a sample class goes. Made where an installation is older than it; null where the question is not published.
 */
export async function sampleSet({ now }: { now: number }): Promise<string | null> {
  const known = await getSetByMadeKey({ madeKey: SAMPLE_SET.madeKey });
  if (known) return (await getPublishedSet({ setId: known.id })) === null ? null : known.id;
  const question = await findPackQuestion(SAMPLE_QUESTION);
  const published = question && (await getPublishedQuestion({ questionId: question.id }));
  if (!published) return null;
  const items = [{ questionId: published.question.id, versionId: published.version.id, marks: null }];
  const timing = { minutes: null, readingMinutes: null, readingRule: "suggested", sourceNote: null } as const;
  const { madeKey, title } = SAMPLE_SET;
  await makeSet({ madeKey, content: { title, kind: "set", ...timing, items }, now });
  return (await getSetByMadeKey({ madeKey }))?.id ?? null;
}
