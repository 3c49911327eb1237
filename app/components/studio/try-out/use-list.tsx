import { useTranslation } from "react-i18next";
import { useStudio } from "../studio-context";

/** Variants worth a second look: those that only bad answers were paid for, and those that nothing was paid for. */
export function UseList() {
  const { t } = useTranslation("studio");
  const { use } = useStudio();
  return (
    <div className="grid gap-3">
      {(["only-bad", "never"] as const).map((kind) => {
        const found = use.filter((one) => one.use === kind);
        return (
          <section key={kind} aria-labelledby={`use-${kind}`}>
            <h3 id={`use-${kind}`} className="font-semibold">
              {t(`use.${kind}Title`, { count: found.length })}
            </h3>
            <p className="text-sm text-ink-soft">{t(`use.${kind}Help`)}</p>
            {found.length === 0 ? null : (
              <p lang="zh-CN" className="mt-1 flex flex-wrap gap-x-3 text-sm">
                {found.map(({ key, point, words }) => (
                  <span key={key}>{t("use.variant", { no: point + 1, words })}</span>
                ))}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
