import { matchingForm } from "~/domain/text/normalise";
import type { AdviceRequest, AdviceResult, EvidenceResult } from "./feedback-provider";
import type {
  FeedbackRequest,
  FeedbackResult,
  FeedbackTask,
  VariantsRequest,
  VariantsResult,
} from "./feedback-provider";
import { BOUNDS, MOST } from "./validating/bounds";
import type { DropReason } from "./validating/drop-reasons";
import { PartFilter } from "./validating/part-filter";
import { partChecks, type PartChecks } from "./validating/part-checks";
import { isInLanguageOf } from "./validating/text-checks";

export { DROP_REASONS, type DropReason } from "./validating/drop-reasons";

export type Validated<Result extends FeedbackResult = FeedbackResult> = {
  /** Only what passed; its own empty shape where nothing did. */
  result: Result;
  /** How many parts were left out, by reason; no entry for none. */
  dropped: Partial<Record<DropReason, number>>;
  /** Nothing usable is left: "no usable advice", shown as such. */
  empty: boolean;
};

const NOTHING: Record<FeedbackTask, FeedbackResult> = {
  advice: { task: "advice", summary: "", strengths: [], advice: [], rewrites: [], nextDrill: "" },
  variants: { task: "variants", proposals: [] },
  evidence: { task: "evidence", places: [] },
};

/**
 * The part of a provider's reply that may be stored and shown. Pure, total and idempotent; the same for a reply that is
 * still coming in. A reply to another task than the request's is empty.
 */
export function validateAdvice(request: FeedbackRequest, result: FeedbackResult): Validated {
  const filter = new PartFilter();
  const checked = checkedResult(request, result, filter);
  const empty = Object.entries<string | readonly unknown[]>(checked).every(
    ([name, part]) => name === "task" || part.length === 0,
  );
  return { result: checked, dropped: filter.dropped, empty };
}

function checkedResult(request: FeedbackRequest, result: FeedbackResult, filter: PartFilter): FeedbackResult {
  const checks = partChecks(request);
  if (request.task === "advice" && result.task === "advice") return adviceOf(request, result, filter, checks);
  if (request.task === "variants" && result.task === "variants") return variantsOf(request, result, filter, checks);
  if (request.task === "evidence" && result.task === "evidence") return evidenceOf(result, filter, checks);
  return NOTHING[request.task];
}

function adviceOf(
  request: AdviceRequest,
  { summary, strengths, advice, rewrites, nextDrill }: AdviceResult,
  filter: PartFilter,
  checks: PartChecks,
): AdviceResult {
  const visible = new Set(request.points.filter(({ label }) => label !== null).map(({ id }) => id));
  return {
    task: "advice",
    summary: filter.text(summary, (text) => checks.prose("summary", text)),
    strengths: filter.list(strengths, {
      most: MOST.strengths,
      check: ({ text, quotation }) => checks.quotation(quotation) ?? checks.prose("strength", text),
      wordsOf: ({ text, quotation }) => `${text}\n${quotation}`,
    }),
    advice: filter.list(advice, {
      most: MOST.advice,
      check: ({ pointId, text, quotations }) =>
        (pointId !== null && !visible.has(pointId) ? "unknown-point" : null) ??
        (quotations.length > MOST.quotations ? "too-many" : null) ??
        quotations.map(checks.quotation).find((reason) => reason !== null) ??
        checks.prose("advice", text),
      wordsOf: ({ text }) => text,
    }),
    rewrites: filter.list(rewrites, {
      most: MOST.rewrites,
      check: ({ original, rewritten }) =>
        checks.quotation(original) ??
        (matchingForm(original) === matchingForm(rewritten) ? "nothing-new" : null) ??
        checks.words("rewritten", rewritten) ??
        (isInLanguageOf(rewritten, original) ? null : "wrong-language"),
      wordsOf: ({ original }) => original,
    }),
    nextDrill: filter.text(nextDrill, (text) => checks.prose("nextDrill", text)),
  };
}

function variantsOf(
  { point }: VariantsRequest,
  { proposals }: VariantsResult,
  filter: PartFilter,
  checks: PartChecks,
): VariantsResult {
  const check = ({ expression, way, group }: VariantsResult["proposals"][number]): DropReason | null => {
    const known = point.expressions[way]?.allOf[group];
    if (known === undefined) return "unknown-point";
    const form = matchingForm(expression);
    if (/[,.;:!?。、《》()"'\n]/.test(form)) return form.length > BOUNDS.expression.most ? "too-long" : "foreign-text";
    // What holds a known wording is found by it already.
    if (known.some((words) => form.includes(matchingForm(words)))) return "nothing-new";
    return (
      checks.words("expression", expression) ?? (isInLanguageOf(expression, known[0] ?? "") ? null : "wrong-language")
    );
  };
  const wordsOf = ({ expression, way, group }: VariantsResult["proposals"][number]) => `${way}.${group} ${expression}`;
  return { task: "variants", proposals: filter.list(proposals, { most: MOST.proposals, check, wordsOf }) };
}

function evidenceOf({ places }: EvidenceResult, filter: PartFilter, checks: PartChecks): EvidenceResult {
  return {
    task: "evidence",
    places: filter.list(places, {
      most: MOST.places,
      check: ({ quotation, why }) => checks.quotation(quotation) ?? checks.prose("why", why),
      wordsOf: ({ quotation }) => quotation,
    }),
  };
}
