import type { ExportReader } from "./export-reader";
import { createI18n } from "../create-i18n";
import { exportedTime, sourceWords } from "./export-words";
import { formatMarks, formatPercent } from "../format/format";
import type { Say } from "../translator";
import { report } from "../zh-CN/report";

type Part = { part: number; parts: number; from: number; to: number; total: number };
type Source = "engine" | "tutor" | "settled" | "expert";

/** The words of a Word file of marked scripts in the reader's language. */
export function scriptWords({ translator, language, timeZone }: ExportReader) {
  const t = translator as unknown as Say<"exports">;
  const reports = createI18n(language).getFixedT(language, "report");
  const desk = createI18n(language).getFixedT(language, "markingDesk");
  const sources = sourceWords(translator);
  const marks = (value: number) => formatMarks(value, language);
  return {
    heading: ({ no, title }: { no: number; title: string }) => t("script.heading", { no, title }),
    candidate: ({ name, number }: { name: string | null; number: string | null }) =>
      name === null
        ? t("script.unnamed")
        : number === null
          ? t("script.candidate", { name })
          : t("script.candidateNumbered", { name, number }),
    part: (part: Part) => t("script.part", part),
    label: {
      prompt: t("script.prompt"),
      requirements: t("script.requirements"),
      answer: t("script.answer"),
      empty: t("script.empty"),
      points: t("script.points"),
      no: t("script.no"),
      point: t("script.point"),
      max: t("script.max"),
      awarded: t("script.awarded"),
      evidence: t("script.evidence"),
      noEvidence: t("script.noEvidence"),
      overall: t("script.overall"),
      unmarked: t("script.unmarked"),
      onPaper: t("print.onPaper"),
      none: t("script.none"),
    },
    score: (score: { marks: number | null; max: number | null; share: number }) =>
      score.marks === null || score.max === null
        ? t("script.totalShare", { share: formatPercent(score.share, language) })
        : t("script.total", { marks: marks(score.marks), max: marks(score.max) }),
    award: (value: number, inMarks: boolean) => (inMarks ? marks(value) : formatPercent(value, language)),
    note: (note: string) => t("script.note", { note }),
    source: (source: Source) => t("script.source", { source: sources[source] }),
    handedInAt: (at: number) => t("script.handedInAt", { time: exportedTime(at, timeZone) }),
    pen: {
      comment: desk("pen.comment"),
      strike: desk("pen.strike"),
      wave: desk("pen.wave"),
      circle: desk("pen.circle"),
      insert: desk("pen.insert"),
    },
    reason: (code: string) =>
      Object.hasOwn(report.reason, code) ? reports(`reason.${code as keyof typeof report.reason}`) : code,
  };
}
