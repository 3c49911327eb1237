import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import type { DrillResult } from "~/domain/drills/drill-result";

/** 分论点展开: four hints by words, then the learner's paragraph beside the model's. No score. */
export function ExpansionResult({ result }: { result: Extract<DrillResult, { kind: "expand-point" }> }) {
  const { t } = useTranslation("drills");
  return (
    <>
      <h3 className="mb-1 text-lg">{t("result.checks")}</h3>
      <p className="mb-2 max-w-text text-sm text-ink-soft">{t("result.checksHelp")}</p>
      <ul role="list" className="divide-y divide-rule border-y border-rule">
        {result.checks.map(({ check, found, evidence }) => (
          <li key={check} className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[16rem_1fr]">
            <p className="flex flex-wrap items-baseline gap-2">
              <strong>{t(`result.check.${check}`)}</strong>
              <span className="text-sm text-ink-soft">{t(`result.checkHint.${check}`)}</span>
            </p>
            <p>
              {found ? (
                <span>{t("result.seen", { words: evidence.map(({ text }) => text).join("、") })}</span>
              ) : (
                <Badge tone="warn">{t("result.unseen")}</Badge>
              )}
            </p>
          </li>
        ))}
      </ul>
      <h3 className="mt-7 mb-2 text-lg">{t("result.sideBySide")}</h3>
      <div className="grid items-start gap-x-8 gap-y-5 md:grid-cols-2">
        <Column heading={t("result.yourText")} text={result.text} />
        <Column heading={t("result.model")} note={result.model.title} text={result.model.text} />
      </div>
      <p className="mt-4 text-sm text-ink-soft">{t("result.modelHelp")}</p>
    </>
  );
}

function Column({ heading, note, text }: { heading: string; note?: string; text: string }) {
  return (
    <div className="border-t-3 border-t-grid-strong pt-3">
      <h4 className="mb-2 flex flex-wrap items-baseline gap-x-3 font-semibold">
        {heading}
        {note ? (
          <span className="text-sm font-normal text-ink-soft" lang="zh-CN">
            《{note}》
          </span>
        ) : null}
      </h4>
      <div className="essay" lang="zh-CN">
        {text.split("\n").map((paragraph, index) => (
          <p key={index} className="min-h-[1lh]">
            {paragraph}
          </p>
        ))}
      </div>
    </div>
  );
}
