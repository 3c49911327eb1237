import { useMemo } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { AnswerText, type AnswerMark } from "~/components/answer-text";
import type { QuotedWords } from "~/components/answer/quoted-words";
import { MarkedScript } from "~/components/marking-desk/marked-script";
import { penMarks } from "~/domain/marking/pen/pen-mark";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReport } from "./load-report.server";

type Props = {
  loaded: LoadedReport;
  /** Words that advice cites, and those of them that are pointed at. */
  quoted: readonly QuotedWords[];
  activeQuote: string | null;
};

/** The candidate's own text with each key point's evidence underlined and numbered. */
export function MarkedAnswer({ loaded: { answer, report, script }, quoted, activeQuote }: Props) {
  const { t } = useTranslation("shell");
  const language = useLanguage();
  const marks = useMemo(() => {
    const marksSet = report !== null && report.maxMarks !== null;
    return marksOf(report, (awarded) =>
      marksSet
        ? t("unit.marks", { count: awarded, marks: formatMarks(awarded, language) })
        : formatPercent(awarded, language),
    );
  }, [report, t, language]);
  const pens = useMemo(() => penMarks(script.remarks, answer), [script.remarks, answer]);
  const offSheet = report?.findings.find((finding) => finding.code === "off-sheet")?.start;
  return (
    <>
      <AnswerText
        answer={answer}
        marks={marks}
        pens={pens}
        quoted={quoted}
        activeQuote={activeQuote}
        {...(offSheet === undefined ? {} : { offSheetFrom: offSheet })}
      />
      <MarkedScript remarks={script.remarks} answer={answer} />
    </>
  );
}

function marksOf(report: LoadedReport["report"], inWords: (awarded: number) => string): AnswerMark[] {
  return (report?.points ?? []).flatMap((point, index) =>
    point.status === "missed"
      ? []
      : point.evidence.map(({ start, end }) => ({
          start,
          end,
          pointNo: index + 1,
          kind: point.status as "hit" | "partial",
          awarded: inWords(point.awarded),
        })),
  );
}
