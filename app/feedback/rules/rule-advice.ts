import type { AdviceRequest, AdviceResult, FeedbackPoint } from "../feedback-provider";
import { namesMark } from "../validating/names-mark";
import { quotationsOf } from "../validating/text-checks";
import { ADVICE_WORDS, type AdviceWords } from "./advice-words";
import { nearestClause, sentencesOf } from "./answer-places";
import { formAdvice } from "./form-advice";
import { sentenceRewrites } from "./sentence-rewrites";

type Visible = FeedbackPoint & { label: string };
type Part = AdviceResult["advice"][number];

/** Advice written by rules from the released report and the words of the answer; the same for the same request. Pure. */
export function ruleAdvice({ language, answer, points, findings }: AdviceRequest): AdviceResult {
  const words = ADVICE_WORDS[language];
  const visible = points.filter((point): point is Visible => point.label !== null && !namesMark(point.label));
  const sentences = sentencesOf(answer);
  const standsIn = quotationsOf(answer);
  const lacking = visible.filter(({ status }) => status !== "hit");
  const onPoints = [...lacking]
    .sort((one, other) => rank(one) - rank(other))
    .map((point) => onPoint(point, answer, words));
  const onFindings = findings
    .filter(({ code }) => !code.startsWith("hint-"))
    .map(({ sentence, words }) => ({
      pointId: null,
      text: sentence,
      quotations: words !== null && standsIn(words) ? [words] : [],
    }));
  return {
    task: "advice",
    summary: summaryOf(points, answer, sentences.length, words),
    strengths: visible
      .filter(
        ({ status, evidence }) => status === "hit" && evidence.length > 0 && !evidence.slice(0, 1).some(namesMark),
      )
      .slice(0, 3)
      .map(({ label, evidence }) => ({ text: words.strength(cited(label)), quotation: evidence[0] ?? "" })),
    advice: [...onPoints.slice(0, 4), ...onFindings.slice(0, 2), ...formAdvice(answer, words)]
      .filter(({ text, quotations }) => ![text, ...quotations].some(namesMark))
      .slice(0, 6),
    rewrites: sentenceRewrites(sentences),
    nextDrill: drillFor(lacking, words),
  };
}

/** Missed before half written. */
function rank({ status }: FeedbackPoint): number {
  return status === "missed" ? 0 : 1;
}

/** A label as it may stand between quotation marks. */
function cited(label: string): string {
  return [...label.replaceAll(/["“”《》\n]/g, "")].slice(0, 40).join("");
}

function onPoint({ id, label: full, status, reason, evidence }: Visible, answer: string, words: AdviceWords): Part {
  const label = cited(full);
  const how = reason === null ? undefined : words.reason[reason];
  if (how) return { pointId: id, text: how(label), quotations: evidence.slice(0, 1) };
  if (status === "partial") return { pointId: id, text: words.partial(label), quotations: evidence.slice(0, 1) };
  const near = nearestClause(answer, full);
  if (near === null || namesMark(near)) return { pointId: id, text: words.missed(label), quotations: [] };
  return { pointId: id, text: words.missedNear(label, cited(near)), quotations: [near] };
}

function summaryOf(points: readonly FeedbackPoint[], answer: string, sentences: number, words: AdviceWords): string {
  if (sentences === 0) return words.nothingWritten;
  if (points.length === 0) {
    return words.summaryUnreleased({ sentences, paragraphs: answer.split("\n").filter((line) => line.trim()).length });
  }
  const count = (status: FeedbackPoint["status"]) => points.filter((point) => point.status === status).length;
  return words.summary({ written: count("hit"), half: count("partial"), missed: count("missed") });
}

const DRILL_FOR: Partial<Record<NonNullable<FeedbackPoint["reason"]>, keyof AdviceWords["drill"]>> = {
  absent: "absent",
  "head-only": "detail",
  "detail-only": "head",
  "keyword-missing": "keyword",
  generic: "aim",
};

/** What to practise: the reason most points were lost for, the first of equals. */
function drillFor(lacking: readonly FeedbackPoint[], { drill }: AdviceWords): string {
  const counts = new Map<keyof AdviceWords["drill"], number>();
  for (const { reason } of lacking) {
    const name = (reason === null ? undefined : DRILL_FOR[reason]) ?? "form";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return drill[most?.[0] ?? "form"];
}
