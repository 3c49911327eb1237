import { useTranslation } from "~/i18n/use-translation";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedScripts } from "./load-scripts.server";

/** The head of a script: question, candidate, when it came in, who marked it, and what it was given. */
export function ScriptHead({ script, of }: { script: LoadedScripts["scripts"][number]; of: readonly string[] }) {
  const { t } = useTranslation("exports");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const candidate = useCandidate(script);
  const { no, title, handedInAt, source, marks, max, share } = script;
  const earned =
    share === null
      ? null
      : marks === null || max === null
        ? formatPercent(share, language)
        : `${formatMarks(marks, language)}/${formatMarks(max, language)}`;
  const score =
    earned === null
      ? t("print.unmarked")
      : t(source === "engine" ? "print.estimate" : "print.marks", { marks: earned });
  return (
    <div className="border-b-4 border-double border-ink pb-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-lg">{candidate}</h2>
        <p className="figures text-lg font-semibold text-vermilion">{score}</p>
      </div>
      <p className="flex flex-wrap gap-x-6 text-sm text-ink-soft">
        <span>{of.join(" · ")}</span>
        <span lang="zh-CN">{t("script.heading", { no, title })}</span>
        {handedInAt === null ? null : (
          <span>{t("script.handedInAt", { time: formatDateTime(handedInAt, language, timeZone) })}</span>
        )}
        {source === null ? null : <span>{t("script.source", { source: t(`table.sources.${source}`) })}</span>}
      </p>
    </div>
  );
}

/** Whose a script is; that it is unnamed while it is marked by several. */
export function useCandidate({ name, number }: Pick<LoadedScripts["scripts"][number], "name" | "number">): string {
  const { t } = useTranslation("exports");
  if (name === null) return t("script.unnamed");
  return number === null ? name : t("script.candidateNumbered", { name, number });
}
