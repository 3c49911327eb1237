import type { Rubric } from "@content/contract/rubric";
import type { MarkingProfile } from "../../profiles/marking-profile";
import type { AnswerLayout } from "../form/answer-layout";
import type { MissReason, PointCandidates } from "../awarding/award-points";
import { candidatesOf } from "../awarding/award-points";
import { compileRubric, type CompiledPoint } from "./compiled-rubric";
import { findMatches, findNearMiss, type ExpressionMatch } from "./find-matches";
import { findOccurrences, type Places } from "./occurrences";
import type { PreparedAnswer } from "./prepared-answer";
import { genericPhrases } from "../proposal/proposal-findings";
import { repeatedClauses } from "./repeats/repeated";
import { stuffedPhrases } from "./repeats/stuffing";

/** What an answer offers each point, and what in it pays nothing. Clause and phrase numbers are the answer's segments. */
export type Reading = { points: PointCandidates[]; stuffed: Set<number>; repeated: Set<number> };

/**
 * Matches every point of a rubric. `cut` is the canonical offset at which the sheet ends; `skipped` clauses are not part of
 * the answer (instructions to the marker).
 */
export function readAnswer(input: {
  answer: PreparedAnswer;
  rubric: Rubric;
  profile: MarkingProfile;
  layout: AnswerLayout;
  cut: number;
  skipped: ReadonlySet<number>;
  /** In a proposal measures without an object pay nothing. */
  proposal?: boolean;
}): Reading {
  const { answer, profile, layout, cut } = input;
  const compiled = compileRubric(input.rubric);
  const occurrences = findOccurrences(answer, compiled.variants, input.skipped);
  const places: Places = { occurrences, known: new Map() };
  const repeated = repeatedClauses(answer);
  const stuffed = stuffedPhrases(answer, compiled, occurrences, {
    stuffingRun: profile.stuffingRun.value,
    stuffingVariants: profile.stuffingVariants.value,
  });
  const generic = input.proposal ? genericPhrases(answer) : new Set<number>();
  const rules = {
    windowCharacters: profile.windowCharacters.value,
    windowClauses: profile.windowClauses.value,
    skipped: input.skipped,
  };
  const points = compiled.points.map((point) => {
    const judged = new Map<ExpressionMatch, { blocked: MissReason | null; phrases: number[] }>();
    const judge = (match: ExpressionMatch) => {
      const before = judged.get(match);
      if (before) return before;
      const phrases = phrasesOf(answer, match);
      const verdict = { blocked: obstacle(match, phrases, point), phrases };
      judged.set(match, verdict);
      return verdict;
    };
    const isFree = (match: ExpressionMatch) => judge(match).blocked === null;
    const matches = point.expressions.map((expression) =>
      findMatches(answer, point, expression, places, rules, isFree),
    );
    const nearMisses = matches.some((found) => found.length > 0)
      ? []
      : point.expressions.map((expression) => findNearMiss(answer, expression, places, rules));
    return candidatesOf(point, matches, nearMisses, profile, judge);
  });
  return { points: withoutCommonHints(answer, points), stuffed, repeated };

  function obstacle(match: ExpressionMatch, phrases: readonly number[], point: CompiledPoint): MissReason | null {
    const place = answer.sourceRange(match);
    if (place.end > cut) return "off-sheet";
    if (phrases.some((phrase) => stuffed.has(phrase))) return "stuffed";
    if (phrases.every((phrase) => repeated.has(answer.segments.phrases[phrase]?.clause ?? -1))) return "repeated";
    if (phrases.every((phrase) => generic.has(phrase))) return "generic";
    if (match.cancelled) return "cancelled";
    if (match.verdict === "reversed") return "reversed";
    if (match.remodalled) return "modality";
    return isInPosition(place, point.position, layout, answer) ? null : "absent";
  }
}

function phrasesOf(answer: PreparedAnswer, match: ExpressionMatch): number[] {
  const phrases = new Set<number>();
  for (const span of match.spans) {
    for (const at of [span.start, span.end - 1]) {
      const phrase = answer.phraseAt[at] ?? -1;
      if (phrase >= 0) phrases.add(phrase);
    }
  }
  return [...phrases].sort((a, b) => a - b);
}

function isInPosition(
  place: { start: number; end: number },
  position: CompiledPoint["position"],
  layout: AnswerLayout,
  answer: PreparedAnswer,
): boolean {
  const within = (range: { start: number; end: number } | null | undefined) =>
    range !== null && range !== undefined && range.start <= place.start && place.end <= range.end;
  switch (position) {
    case null:
      return true;
    case "title":
      return within(layout.title);
    case "opening":
      return within(layout.body[0]);
    case "ending":
      return within(layout.body.at(-1));
    case "paragraph-head":
      return answer.segments.paragraphs.some((paragraph) => {
        const first = answer.segments.sentences[paragraph.sentences[0]];
        return (
          first !== undefined && paragraph.sentences[1] > paragraph.sentences[0] && within(answer.sourceRange(first))
        );
      });
  }
}

/** A single word (不足, 小区) that would hint at several points hints at none of them. */
function withoutCommonHints(answer: PreparedAnswer, points: PointCandidates[]): PointCandidates[] {
  const wordOf = ({ nearMiss }: PointCandidates) =>
    nearMiss?.found === 1 ? answer.text.slice(nearMiss.start, nearMiss.end) : null;
  const times = new Map<string, number>();
  for (const point of points) {
    const word = wordOf(point);
    if (word !== null) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return points.map((point) => ((times.get(wordOf(point) ?? "") ?? 0) > 1 ? { ...point, nearMiss: null } : point));
}
