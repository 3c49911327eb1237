import type { Finding } from "@content/contract/report";
import { CircleMinus, Info, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { findingSentence, flagSentence } from "~/i18n/finding-sentence";
import { formatMarks } from "~/i18n/format";
import type { Language } from "~/i18n/language";
import { VisuallyHidden } from "./ui/visually-hidden";

export type FindingItem = Finding & { severity?: "deduction" | "warning" | "note" };

type Props = { findings: readonly FindingItem[]; flags?: readonly string[]; language: Language };

const LOOKS = {
  deduction: { Icon: CircleMinus, colour: "text-vermilion" },
  warning: { Icon: TriangleAlert, colour: "text-warn" },
  note: { Icon: Info, colour: "text-pen" },
};

/** What a finding cost, in marks; 0 when it cost nothing. */
function lostMarks(finding: FindingItem): number {
  const marks = finding.params?.marks;
  return typeof marks === "number" && marks > 0 ? marks : 0;
}

/** Length, format and other remarks, the costly ones first. */
export function FindingsList({ findings, flags = [], language }: Props) {
  const { t } = useTranslation("report");
  if (findings.length === 0 && flags.length === 0) return <p className="text-ink-soft">{t("findingsEmpty")}</p>;
  const ordered = [...findings].sort((a, b) => lostMarks(b) - lostMarks(a));
  return (
    <ul className="divide-y divide-rule">
      {ordered.map((finding, index) => {
        const lost = lostMarks(finding);
        const severity = finding.severity ?? (lost > 0 ? "deduction" : "warning");
        return (
          <Line
            key={index}
            severity={severity}
            lost={lost > 0 ? t("lost", { marks: formatMarks(lost, language) }) : null}
          >
            {findingSentence(t, finding)}
          </Line>
        );
      })}
      {flags.map((flag) => (
        <Line key={flag} severity="note" lost={null}>
          {flagSentence(t, flag)}
        </Line>
      ))}
    </ul>
  );
}

type LineProps = { severity: keyof typeof LOOKS; lost: string | null; children: string };

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
