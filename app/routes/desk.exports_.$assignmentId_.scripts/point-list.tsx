import { useTranslation } from "~/i18n/use-translation";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedScripts } from "./load-scripts.server";

/** The key points of a script, close set: what each was given and the words it rests on. */
export function PointList({ script: { points, marks, note } }: { script: LoadedScripts["scripts"][number] }) {
  const { t } = useTranslation("exports");
  const language = useLanguage();
  const award = (value: number | null) =>
    value === null ? "" : marks === null ? formatPercent(value, language) : formatMarks(value, language);
  if (points.length === 0) return null;
  return (
    <div className="mt-4 text-sm">
      <h3 className="text-base font-semibold">{t("print.points")}</h3>
      <ol className="grid">
        {points.map(({ id, label, awarded, max, evidence }, at) => (
          <li
            key={id}
            className="grid grid-cols-[1.5rem_minmax(0,2fr)_4rem_minmax(0,3fr)] items-baseline gap-x-2 border-b border-rule py-0.5"
          >
            <span className="figures">{at + 1}</span>
            <span lang="zh-CN">{label}</span>
            <span className="figures font-semibold text-vermilion">
              {awarded === null ? t("print.unmarked") : `${award(awarded)}/${award(max)}`}
            </span>
            <span lang="zh-CN" className="font-essay text-ink-soft">
              {evidence.length > 0 ? evidence.join("；") : awarded === null ? "" : t("print.noEvidence")}
            </span>
          </li>
        ))}
      </ol>
      {note === null || note === "" ? null : <p className="mt-1">{t("script.note", { note })}</p>}
    </div>
  );
}
