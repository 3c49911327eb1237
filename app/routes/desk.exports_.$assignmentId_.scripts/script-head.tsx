import { useTranslation } from "react-i18next";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedScripts } from "./load-scripts.server";

/** The head of a script: question, candidate, when it came in, who marked it, and what it was given. */
export function ScriptHead({ script }: { script: LoadedScripts["scripts"][number] }) {
  const { t } = useTranslation("exports");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const { no, title, name, number, handedInAt, source, marks, max, share } = script;
  const score =
    share === null
      ? t("print.unmarked")
      : marks === null || max === null
        ? t("script.totalShare", { share: formatPercent(share, language) })
        : t("script.total", { marks: formatMarks(marks, language), max: formatMarks(max, language) });
  return (
    <div className="border-b-4 border-double border-ink pb-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-lg">{number === null ? name : t("script.candidateNumbered", { name, number })}</h2>
        <p className="figures text-lg font-semibold text-vermilion">{score}</p>
      </div>
      <p className="flex flex-wrap gap-x-6 text-sm text-ink-soft">
        <span lang="zh-CN">{t("script.heading", { no, title })}</span>
        {handedInAt === null ? null : (
          <span>{t("script.handedInAt", { time: formatDateTime(handedInAt, language, timeZone) })}</span>
        )}
        {source === null ? null : <span>{t("script.source", { source: t(`table.sources.${source}`) })}</span>}
      </p>
    </div>
  );
}
