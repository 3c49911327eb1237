import { toHundredths } from "@content/contract/marks";
import type { Finding, Report } from "@content/contract/report";
import { defaultProfile } from "../profiles/marking-profiles";
import { canonicalText } from "../text/hashing/canonical";
import type { Range } from "../text/segments";
import { analysisTask } from "./analysis/analysis-task";
import { expectedParts } from "./analysis/expected-parts";
import { loseWrongStance } from "./analysis/wrong-stance";
import { awardPoints } from "./awarding/award-points";
import { pointWeights } from "./awarding/point-weights";
import { reportPoints } from "./awarding/report-points";
import { copyingFindings } from "./copying/copying-findings";
import { materialUse } from "./copying/material-use";
import { SCORING_ENGINE } from "./engine-version";
import { answerLayout } from "./form/answer-layout";
import { formNeeds } from "./form/form-needs";
import { formatFindings, type CostedFinding } from "./form/format-findings";
import { lengthRule } from "./form/length-rule";
import { showsOrder } from "./form/shows-order";
import { findTampering } from "./form/tampering";
import { cappedFindings } from "./hints/capped-findings";
import { hintFindings } from "./hints/hint-findings";
import { prepareAnswer } from "./matching/prepared-answer";
import { readAnswer } from "./matching/read-answer";
import { proposalFindings } from "./proposal/proposal-findings";
import { rubricHash } from "./rubric-hash";
import type { ScoreInput } from "./score-input";
import { scoreTotals } from "./score-totals";

/**
 * Scores one answer (练习估分): the same input gives the same report on every machine (invariant 5). Any text is scored
 * and nothing throws. Offsets in the report are UTF-16 units of `canonicalText(answer)`. Findings carry codes, and in
 * `params.marks` what they cost; all codes are listed in docs/rubric-format.md.
 */
export function scoreAnswer(input: ScoreInput): Report {
  const { rubric } = input;
  const profile = input.profile ?? defaultProfile();
  const family = rubric.family ?? input.family ?? (rubric.mode === "band" ? "essay" : null);
  const essay = family === "essay" || rubric.mode === "band";
  const proposal = family === "proposal";
  const genre = rubric.genre ?? input.genre ?? null;
  const needs = formNeeds(rubric, family, genre);
  const source = canonicalText(input.answer);
  const answer = prepareAnswer(source);
  const tampering = findTampering(answer);
  const layout = answerLayout(
    source,
    needs.laidOut || needs.title !== "none" || needs.salutation === "required",
    [...tampering.clauses].flatMap((clause) => {
      const range = answer.segments.clauses[clause];
      return range ? [answer.sourceRange(range)] : [];
    }),
  );
  const length = lengthRule({
    answer: source,
    limit: rubric.limit ?? input.limit ?? null,
    profile,
    essay,
    laidOut: needs.laidOut,
  });
  const reading = readAnswer({
    answer,
    rubric,
    profile,
    layout,
    cut: length.cut,
    skipped: tampering.clauses,
    proposal,
  });
  const earned = awardPoints(reading.points, profile.pointsPerPhrase.value);
  const task = family === "analysis" ? analysisTask(input.stem ?? rubric.title) : null;
  const { awards, findings: stance } =
    task === "evaluation" ? loseWrongStance(answer, rubric, reading.points, earned) : { awards: earned, findings: [] };
  const weights = pointWeights(rubric);
  const form = formatFindings({
    layout,
    needs,
    profile,
    essay,
    identity: input.identity ?? null,
    ordered: needs.numbering !== "required" || answer.segments.items.length >= 2 || showsOrder(source),
  });
  const costs = priced([...length.findings, ...form], rubric.deductions, weights.total !== null);
  const copying = copyingFindings(source, input.references ?? [], profile, essay);
  const totals = scoreTotals({
    answer,
    rubric,
    profile,
    essay,
    weights,
    awards,
    reading,
    length,
    deducted: costs.deducted,
    copied: copying.fromMaterial,
    use: essay ? materialUse(source, input.references ?? []) : null,
  });
  const points =
    rubric.mode === "band"
      ? { points: [], findings: [] }
      : reportPoints({
          answer,
          points: reading.points,
          awards,
          max: totals.max,
          inMarks: weights.total !== null,
          cut: length.cut,
          windowCharacters: profile.windowCharacters.value,
        });
  const { identity = null, references = [] } = input;
  const hints = { answer, layout, rubric, family, genre, essay, characters: length.count, identity, references };
  const findings: Finding[] = cappedFindings([
    ...(layout.lines.length === 0 ? [{ code: "empty-answer", params: {} }] : []),
    ...costs.findings,
    ...totals.findings,
    ...points.findings,
    ...(proposal
      ? proposalFindings(
          answer,
          reading,
          points.points.flatMap(({ evidence }) => evidence),
          length.cut,
        )
      : []),
    ...stance,
    ...expectedParts(answer, task),
    ...heapFindings(answer, reading),
    ...tampering.findings,
    ...copying.findings,
    ...hintFindings(hints),
  ]);
  const lostOffSheet = points.points.filter((point) => point.reason === "off-sheet").map((point) => point.id);
  for (const finding of findings) {
    if (finding.code === "off-sheet" && lostOffSheet.length > 0) finding.params["points"] = lostOffSheet.join(",");
  }
  const flags = new Set([...tampering.findings.map((finding) => finding.code), ...totals.flags, ...copying.flags]);
  return {
    ...(input.id === undefined ? {} : { id: input.id }),
    marks: totals.marks,
    maxMarks: totals.maxMarks,
    share: totals.share,
    ...(totals.range ? { range: totals.range } : {}),
    points: points.points,
    findings,
    flags: [...flags],
    engine: SCORING_ENGINE,
    profile: profile.id,
    rubricHash: rubricHash(rubric),
  };
}

/** Puts the price on each finding (the rubric's own amounts win) and adds it up, in hundredths. Unset marks cost nothing. */
function priced(
  costed: readonly CostedFinding[],
  own: readonly { code: string; marks: number }[] | undefined,
  inMarks: boolean,
): { findings: Finding[]; deducted: number } {
  let deducted = 0;
  const findings = costed.map(({ finding, marks }) => {
    const cost = inMarks ? (own?.find((entry) => entry.code === finding.code)?.marks ?? marks) : 0;
    deducted += toHundredths(cost);
    return cost > 0 ? { ...finding, params: { ...finding.params, marks: cost } } : finding;
  });
  return { findings, deducted };
}

/** One finding for each stretch of repeated clauses and of stuffed phrases. */
function heapFindings(answer: ReturnType<typeof prepareAnswer>, reading: ReturnType<typeof readAnswer>): Finding[] {
  const { clauses, phrases } = answer.segments;
  const stretch = (code: string, ranges: readonly Range[], marked: ReadonlySet<number>): Finding[] =>
    stretches(marked).flatMap(([from, to]) => {
      const [first, last] = [ranges[from], ranges[to]];
      if (!first || !last) return [];
      return [{ code, ...answer.sourceRange({ start: first.start, end: last.end }), params: { count: to - from + 1 } }];
    });
  return [...stretch("repeated", clauses, reading.repeated), ...stretch("stuffed", phrases, reading.stuffed)];
}

/** Runs of neighbouring numbers, as first and last. */
function stretches(numbers: ReadonlySet<number>): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const value of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === value - 1) run[1] = value;
    else runs.push([value, value]);
  }
  return runs;
}
