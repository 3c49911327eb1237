import { pointChanges } from "~/domain/progress/point-changes";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { countCharacters } from "~/domain/text/count";
import { differences } from "~/domain/text/differences";
import { referencesOf } from "~/services/scoring/known/references-of.server";
import { scoreByContent } from "~/services/scoring/score-by-content";
import type { ReleasedAnswer } from "./released-answer.server";

/**
 * What a rewritten answer changed and what the engine makes of it, beside what the same engine makes of the answer as it was
 * handed in. Nothing is kept: it is an estimate for the writer, never a mark of the attempt.
 */
export async function estimateRewrite({ content, answer }: ReleasedAnswer, typed: string) {
  const text = canonicalText(typed);
  const references = await referencesOf(content);
  const before = answer === "" ? null : scoreByContent({ answer, content, references });
  const after = scoreByContent({ answer: text, content, references });
  const labels = new Map((content.rubric?.points ?? []).map(({ id, label }) => [id, label]));
  const earned = (report: typeof after) =>
    (report?.points ?? []).map(({ id, ...point }) => ({ ...point, pointId: id }));
  return {
    characters: { before: countCharacters(answer), after: countCharacters(text) },
    differences: differences(answer, text),
    before: before && totals(before),
    after: after && totals(after),
    points: pointChanges(earned(before), earned(after)).map(({ pointId, before: was, after: is, gained }) => ({
      ...{ pointId, label: labels.get(pointId) ?? pointId, gained },
      before: was?.status ?? null,
      after: is?.status ?? null,
    })),
  };
}

function totals({ marks, maxMarks, share, range }: NonNullable<ReturnType<typeof scoreByContent>>) {
  return { marks, maxMarks, share, range: range ?? null };
}

export type RewriteEstimate = Awaited<ReturnType<typeof estimateRewrite>>;
