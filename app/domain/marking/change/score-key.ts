import type { QuestionContent } from "@content/contract/question";
import { analysisTask } from "../../scoring/analysis/analysis-task";
import { rubricHash } from "../../scoring/rubric-hash";
import { contentHash } from "../../text/hashing/content-hash";

/** A published version as far as scores are concerned. `rubricHash` is null where the version has no rubric. */
export type FiledVersion = { number: number; rubricHash: string | null; content: QuestionContent };

/** Everything of a question's content that an answer's score depends on; of the prompt only the task of an analysis is. */
export function scoringFacts({ rubric, limit, family, genre, identity, marks, materials, stem }: QuestionContent) {
  const task = (rubric?.family ?? family) === "analysis" ? analysisTask(stem) : null;
  return { rubric, limit, family, genre, identity, marks, task, materials: materials.map(({ hash }) => hash) };
}

/** Whether the same answer scores the same by either content, whatever it says. */
export function sameScoring(a: QuestionContent, b: QuestionContent): boolean {
  return contentHash(scoringFacts(a)) === contentHash(scoringFacts(b));
}

/**
 * What the scores of a question's next version are filed under: its rubric's hash. Where the version before scores the same,
 * that one's key goes on. Where an earlier version had this very rubric (under another limit, or before it was changed and
 * changed back) the key is a new one: one attempt has one engine score per key, and a score that moves is a new row.
 * Null without a rubric.
 */
export function nextScoreKey(content: QuestionContent, earlier: readonly FiledVersion[]): string | null {
  if (!content.rubric) return null;
  const plain = rubricHash(content.rubric);
  const last = earlier.reduce<FiledVersion | null>((a, b) => (a === null || b.number > a.number ? b : a), null);
  if (last && sameScoring(last.content, content)) return last.rubricHash ?? plain;
  const known = earlier.some((version) => version.content.rubric && rubricHash(version.content.rubric) === plain);
  return known ? contentHash({ rubric: plain, version: (last?.number ?? 0) + 1 }) : plain;
}

/** What the scores of a published version are filed under; null without a rubric. */
export function scoreKeyOf({ rubricHash: filed, content }: FiledVersion): string | null {
  return filed ?? (content.rubric && rubricHash(content.rubric));
}
