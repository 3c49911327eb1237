import type { Finding } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import type { Award, PointCandidates } from "../awarding/award-points";
import type { PreparedAnswer } from "../matching/prepared-answer";
import { askedStance, judgementIn } from "./stance-words";

/** A sentence that opens so leaves the stance taken before it. */
const TURN = /^(?:但|然而|不过|可是|可见|当然|诚然|另一方面|与此同时|反之|同时也|也要看到|也应看到)/;
/** Points that a wrong stance does not take along: what is concluded or proposed stands by itself. */
const KEPT = new Set(["conclusion", "measure", "format", "expression"]);

/**
 * In an evaluation the wrong stance loses the stance point and what argues for it: reasons whose evidence begins in the sentence
 * of the wrong judgement or behind it, up to a sentence that turns (但, 然而 …). Conclusions and measures stand by themselves. A stance
 * that is earned anywhere in the answer is not lost, and a view that is only partly conceded is no stance.
 */
export function loseWrongStance(
  answer: PreparedAnswer,
  rubric: Rubric,
  points: readonly PointCandidates[],
  awards: readonly Award[],
): { awards: Award[]; findings: Finding[] } {
  const stance = rubric.points.findIndex(({ pointKind }) => pointKind === "stance");
  const award = awards[stance];
  if (!award) return { awards: [...awards], findings: [] };
  const wrong = wrongSentence(answer, rubric, stance, award);
  if (wrong < 0) return { awards: [...awards], findings: [] };
  const { sentences } = answer.segments;
  const first = sentences[wrong];
  if (!first) return { awards: [...awards], findings: [] };
  const turn = sentences.find(
    ({ start, end }, index) => index > wrong && TURN.test(answer.text.slice(start, Math.min(end, start + 6))),
  );
  const until = turn?.start ?? answer.text.length;
  const left = awards.map((one, index): Award => {
    const kind = points[index]?.point.kind ?? "other";
    if (index === stance) {
      const lost = one.lost ?? one.paid[0] ?? null;
      return { share: 0, paid: [], reason: lost && one.reason === "cancelled" ? "cancelled" : "reversed", lost };
    }
    if (one.paid.length === 0 || KEPT.has(kind)) return one;
    const argues = one.paid.every(({ match }) => match.start >= first.start && match.start < until);
    return argues ? { share: 0, paid: [], reason: "wrong-stance", lost: one.paid[0] ?? null } : one;
  });
  return { awards: left, findings: [{ code: "stance-wrong", ...answer.sourceRange(first), params: {} }] };
}

/** The sentence of the wrong judgement, -1 where there is none: the stance's own words turned round, or the opposite said. */
function wrongSentence(answer: PreparedAnswer, rubric: Rubric, stance: number, award: Award): number {
  const { clauses, sentences } = answer.segments;
  if (award.lost && (award.reason === "reversed" || award.reason === "cancelled")) {
    return clauses[award.lost.match.spans[0]?.clause ?? -1]?.sentence ?? -1;
  }
  const variants = (rubric.points[stance]?.expressions ?? []).flatMap(({ allOf }) => allOf.flat());
  const asked = askedStance(variants);
  const judged = sentences.map(({ start, end }) => judgementIn(answer.text.slice(start, end)));
  // A polarity of `any` pays 片面 in 并不片面 too; words that pay elsewhere keep the stance.
  const paying = award.paid.map(({ match }) => clauses[match.spans[0]?.clause ?? -1]?.sentence ?? -1);
  const turned = paying.every(
    (sentence) => judged[sentence] !== undefined && judged[sentence] !== null && judged[sentence] !== asked,
  );
  if (asked === null || !turned) return -1;
  // Both judgements side by side are a two-sided answer: a tutor's matter, not a wrong stance.
  return judged.includes(asked) ? -1 : judged.findIndex((judgement) => judgement !== null);
}
