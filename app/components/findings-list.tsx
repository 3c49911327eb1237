import type { Finding } from "@content/contract/report";
import { CircleMinus, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { findingSentence, flagSentence } from "~/i18n/finding-sentence";
import { formatMarks } from "~/i18n/format";
import type { Language } from "~/i18n/language";
import { VisuallyHidden } from "./ui/visually-hidden";

type Props = {
  findings: readonly Finding[];
  flags?: readonly string[];
  language: Language;
  /** The canonical answer: findings that have a place in it then quote its words. */
  answer?: string;
  /** Ids of the key points in the order of the table, so that findings name them by number. */
  pointIds?: readonly string[];
};

const LOOKS = {
  deduction: { Icon: CircleMinus, colour: "text-vermilion" },
  warning: { Icon: TriangleAlert, colour: "text-warn" },
  note: { Icon: Info, colour: "text-pen" },
};

/** Findings that say how the estimate was made and ask nothing of the candidate. */
const NOTES: ReadonlySet<string> = new Set([
  "best-of",
  "hybrid-parts",
  "band-estimate",
  "marks-unassigned",
  "topic-unchecked",
  "near-miss",
]);

/** A quotation is long enough to find the place, not to repeat it. */
const QUOTED_CHARACTERS = 40;

/** What a finding cost, in marks; 0 when it cost nothing. */
function lostMarks(finding: Finding): number {
  const { marks } = finding.params;
  return typeof marks === "number" && marks > 0 ? marks : 0;
}

function quoteOf({ code, start, end }: Finding, answer: string | undefined): string | null {
  if (answer === undefined || start === undefined || end === undefined || code === "off-sheet") return null;
  const words = answer.slice(start, end).trim();
  return words.length > QUOTED_CHARACTERS ? `${words.slice(0, QUOTED_CHARACTERS)}……` : words || null;
}

/** Length, format and other remarks, the costly ones first. A flag that a finding already explains is not repeated. */
export function FindingsList({ findings, flags = [], language, answer, pointIds = [] }: Props) {
  const { t } = useTranslation("report");
  if (findings.length === 0 && flags.length === 0) return <p className="text-ink-soft">{t("findingsEmpty")}</p>;
  const numbers = new Map(pointIds.map((id, index) => [id, index + 1]));
  const ordered = [...findings].sort((a, b) => lostMarks(b) - lostMarks(a));
  const explained = new Set(findings.map((finding) => finding.code));
  return (
    <ul className="divide-y divide-rule">
      {ordered.map((finding, index) => {
        const lost = lostMarks(finding);
        const quote = quoteOf(finding, answer);
        return (
          <Line
            key={index}
            severity={lost > 0 ? "deduction" : NOTES.has(finding.code) ? "note" : "warning"}
            lost={lost > 0 ? t("lost", { marks: formatMarks(lost, language) }) : null}
          >
            {findingSentence(t, finding, numbers)}
            {quote === null ? null : (
              <q lang="zh-CN" className="ms-2 font-essay text-ink-soft">
                {quote}
              </q>
            )}
          </Line>
        );
      })}
      {flags
        .filter((flag) => !explained.has(flag))
        .map((flag) => (
          <Line key={flag} severity="note" lost={null}>
            {flagSentence(t, flag)}
          </Line>
        ))}
    </ul>
  );
}

type LineProps = { severity: keyof typeof LOOKS; lost: string | null; children: ReactNode };

function Line({ severity, lost, children }: LineProps) {
  const { t } = useTranslation("report");
  const { Icon, colour } = LOOKS[severity];
  return (
    <li className="flex items-start gap-3 py-2.5">
      <Icon aria-hidden className={`mt-1.5 size-4 shrink-0 ${colour}`} />
      <p className="min-w-0 flex-1">
        <VisuallyHidden>{t(`severity.${severity}`)} </VisuallyHidden>
        {children}
      </p>
      {lost ? <span className="font-serif font-bold whitespace-nowrap text-vermilion">{lost}</span> : null}
    </li>
  );
}
