import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../ui/button";
import { useStudio } from "./studio-context";
import { useProblemAt } from "./use-problem";

/** Where a point stands in the materials, in the material's own words; new places are selected in the material. */
export function SourceList({ index }: { index: number }) {
  const { t } = useTranslation("studio");
  const { rubric, edit, materials } = useStudio();
  const problemAt = useProblemAt();
  const sources = rubric.points[index]?.source ?? [];
  return (
    <section aria-label={t("source.title")} className="grid gap-1.5">
      <h4 className="text-sm font-medium">{t("source.title")}</h4>
      {sources.length === 0 ? <p className="text-sm text-ink-soft">{t("source.none")}</p> : null}
      <ul className="grid gap-1.5">
        {sources.map(({ material, start, end }, at) => {
          const found = materials.find(({ key }) => key === material);
          const wrong = problemAt("points", index, "source", at);
          return (
            <li
              key={`${material}-${start}-${end}`}
              className="flex items-start gap-2 border-s-3 border-pen ps-2 text-sm"
            >
              <span lang="zh-CN" className="min-w-0 flex-1 wrap-anywhere">
                <span className="text-ink-soft">{t("source.in", { material: found?.title ?? material })}</span>
                <span className="font-essay">{found?.text.slice(start, end).replaceAll("\n", "⏎")}</span>
                {wrong === undefined ? null : <span className="block text-vermilion">{wrong}</span>}
              </span>
              <Button
                size="small"
                variant="quiet"
                aria-label={t("source.removeNamed", { no: at + 1 })}
                onClick={() => {
                  const left = sources.toSpliced(at, 1);
                  edit({ do: "set-point", at: [index], set: { source: left.length === 0 ? undefined : left } });
                }}
              >
                {t("source.remove")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
