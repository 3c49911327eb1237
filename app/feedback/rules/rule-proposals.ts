import { matchingForm } from "~/domain/text/normalise";
import type { EvidenceRequest, EvidenceResult, VariantsRequest, VariantsResult } from "../feedback-provider";
import { namesMark } from "../validating/names-mark";
import { clausesOf, sharedPairs } from "./answer-places";

const MOST_VARIANTS = 8;
const MOST_PLACES = 3;
const LONGEST_PHRASE = 10;

/** Clauses of the answers short enough to be a wording, that share two characters in a row with a known one. Pure. */
export function ruleVariants({ point, answers }: VariantsRequest): VariantsResult {
  const proposals: VariantsResult["proposals"] = [];
  const seen = new Set<string>();
  const phrases = answers
    .flatMap(clausesOf)
    .filter((clause) => /^[一-鿿]{2,}$/.test(clause) && clause.length <= LONGEST_PHRASE);
  for (const [way, { allOf }] of point.expressions.entries()) {
    for (const [group, known] of allOf.entries()) {
      for (const expression of phrases) {
        const form = matchingForm(expression);
        // What holds a known wording is found by it already.
        const isKnown = known.some((words) => form.includes(matchingForm(words)));
        const isNear = known.some((words) => sharedPairs(words, expression) > 0);
        const key = `${way}.${group} ${form}`;
        if (isKnown || !isNear || seen.has(key) || namesMark(expression) || proposals.length === MOST_VARIANTS)
          continue;
        seen.add(key);
        proposals.push({ expression, way, group });
      }
    }
  }
  return { task: "variants", proposals };
}

const WHY = {
  "zh-CN": (found: number, of: number) => `用词与该采分点接近，${of}组说法中有${found}组沾边，意思是否相同请老师判断。`,
  en: (found: number, of: number) =>
    `The wording is close to the key point (groups of words touched: ${found} of all ${of}); whether it means the same is for the tutor to judge.`,
} as const;

/** The clauses nearest to a key point's wordings, best first. Pure. */
export function ruleEvidence({ answer, point, language }: EvidenceRequest): EvidenceResult {
  const places = [...new Set(clausesOf(answer))]
    .filter((clause) => clause.length >= 4 && clause.length <= 120 && !namesMark(clause))
    .map((clause) => ({ clause, ...nearestWay(clause, point) }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found / other.of - one.found / one.of || other.shared - one.shared)
    .slice(0, MOST_PLACES);
  return {
    task: "evidence",
    places: places.map(({ clause, found, of }) => ({ quotation: clause, why: WHY[language](found, of) })),
  };
}

function nearestWay(
  clause: string,
  { expressions }: EvidenceRequest["point"],
): { found: number; of: number; shared: number } {
  let best = { found: 0, of: 1, shared: 0 };
  for (const { allOf } of expressions) {
    const shared = allOf.map((group) => Math.max(...group.map((words) => sharedPairs(words, clause))));
    const found = shared.filter((count) => count > 0).length;
    const sum = shared.reduce((total, count) => total + count, 0);
    if (found / allOf.length > best.found / best.of) best = { found, of: allOf.length, shared: sum };
  }
  return best;
}
