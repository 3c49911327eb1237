import type { Report } from "@content/contract/report";
import type { QuestionParts } from "~/domain/access/visible-parts";
import { createI18n } from "~/i18n/create-i18n";
import { findingSentence } from "~/i18n/finding-sentence";
import type { Language } from "~/i18n/language/language";
import type { FeedbackFinding, FeedbackPoint } from "../feedback-provider";
import { namesMark } from "../validating/names-mark";

const MOST_FINDINGS = 12;
const MOST_EVIDENCE = 3;
const MOST_CHARACTERS = 80;

export type ReleasedReport = { points: FeedbackPoint[]; findings: FeedbackFinding[] };

export type ReleasedReportInput = {
  answer: string;
  report: Report | null;
  /** The key points' words; those of the rubric the report was made with. */
  labels: readonly { id: string; label: string }[];
  /** What the reader of the advice may see, from `visibleParts`. */
  parts: Pick<QuestionParts, "points">;
  language: Language;
};

/**
 * What of a report may be told to a provider: what its reader may see of it, and no mark of any kind. While the points are
 * withheld that is nothing, so a reply cannot leak them.
 */
export function releasedReport({ answer, report, labels, parts, language }: ReleasedReportInput): ReleasedReport {
  if (!parts.points || report === null) return { points: [], findings: [] };
  const labelOf = new Map(labels.map(({ id, label }) => [id, label]));
  const numbers = new Map(report.points.map(({ id }, index) => [id, index + 1]));
  const t = createI18n(language).getFixedT(language, "report");
  return {
    points: report.points.map(({ id, status, reason, evidence }) => ({
      id,
      label: labelOf.get(id) ?? null,
      status,
      reason: reason ?? null,
      evidence: evidence.slice(0, MOST_EVIDENCE).map(({ text }) => cut(text)),
    })),
    findings: report.findings
      // What became of a point stands with the point.
      .filter(({ code }) => !code.startsWith("point-"))
      .map(({ code, start, end, params }) => ({
        code,
        sentence: findingSentence(t, { code, params }, numbers),
        words: start !== undefined && end !== undefined && end > start ? cut(answer.slice(start, end)) : null,
      }))
      .filter(({ sentence }) => !namesMark(sentence))
      .slice(0, MOST_FINDINGS),
  };
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > MOST_CHARACTERS ? characters.slice(0, MOST_CHARACTERS).join("") : text;
}
