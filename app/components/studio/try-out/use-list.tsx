import { useTranslation } from "~/i18n/use-translation";
import { useStudio } from "../studio-context";
import type { Node } from "../tree/tree-rows";

/** Variants worth a second look: those that only bad answers were paid for, and those that nothing was paid for. */
export function UseList() {
  const { t } = useTranslation("studio");
  const { use } = useStudio();
  return (
    <div className="grid gap-4">
      {(["only-bad", "never"] as const).map((kind) => {
        const found = use.filter((one) => one.use === kind);
        return (
          <section key={kind} aria-labelledby={`use-${kind}`}>
            <h3 id={`use-${kind}`} className="font-semibold">
              {t(`use.${kind}Title`, { count: found.length })}
            </h3>
            <p className="text-sm text-ink-soft">{t(`use.${kind}Help`)}</p>
            {found.length === 0 ? null : (
              <ul className="mt-1 divide-y divide-rule">
                {[...new Set(found.map(({ point }) => point))].map((point) => (
                  <OfPoint
                    key={point}
                    index={point}
                    words={found.filter((one) => one.point === point).map(({ words }) => words)}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** The words of one point, each once; its name leads to it. */
function OfPoint({ index, words }: { index: number; words: readonly string[] }) {
  const { t } = useTranslation("studio");
  const { rubric, select, focus } = useStudio();
  const node: Node = { tree: "points", path: [index] };
  return (
    <li lang="zh-CN" className="py-1 text-sm wrap-anywhere">
      <button
        type="button"
        className="min-h-8 text-start font-medium text-pen hover:underline"
        onClick={() => {
          select(node);
          focus({ node, where: "row" });
        }}
      >
        {t("use.point", { no: index + 1, label: rubric.points[index]?.label || t("tree.unnamed") })}
      </button>
      <p>{[...new Set(words)].join("、")}</p>
    </li>
  );
}
