import { useTranslation } from "~/i18n/use-translation";
import { IntervalRows } from "~/components/charts/interval-rows";
import { LEAST_PAIRS } from "~/domain/insight/engine-agreement";
import { formatMarks, formatNumber, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { InsightOfQuestion } from "~/services/insight/question-insight.server";

/** Engine against tutor on one question; with few answers a sentence in place of figures. */
export function Agreement({ agreement }: { agreement: InsightOfQuestion["agreement"] }) {
  const { t } = useTranslation("insight");
  const language = useLanguage();
  if (!agreement.enough) {
    return (
      <p className="max-w-text text-ink-soft">{t("report.agreementFew", { count: agreement.n, least: LEAST_PAIRS })}</p>
    );
  }
  const { n, kappa, interval, exact, adjacent, bias } = agreement;
  const figure = (value: number) => formatMarks(Math.round(value * 100) / 100, language);
  const { low, high } = interval;
  const facts: [string, string][] = [
    [t("report.pairs"), formatNumber(n, language)],
    [t("report.exact"), formatPercent(exact, language)],
    [t("report.adjacent"), formatPercent(adjacent, language)],
    [t("report.bias"), `${bias > 0 ? "+" : bias < 0 ? "−" : ""}${formatPercent(Math.abs(bias), language)}`],
  ];
  return (
    <div className="grid gap-4">
      {kappa === null || low === null || high === null ? (
        <p>
          {t("report.kappa")} {kappa === null ? t("report.kappaNone") : figure(kappa)}
        </p>
      ) : (
        <IntervalRows
          label={t("report.kappa")}
          domain={[Math.min(0, low), 1]}
          formatTick={figure}
          rows={[
            {
              key: "kappa",
              label: "QWK",
              value: kappa,
              low,
              high,
              text: t("report.kappaText", { kappa: figure(kappa), low: figure(low), high: figure(high) }),
            },
          ]}
        />
      )}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        {facts.map(([term, fact]) => (
          <div key={term} className="border-s-4 border-rule ps-3">
            <dt className="text-sm text-ink-soft">{term}</dt>
            <dd className="figures">{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-text text-sm text-ink-soft">{t("report.agreementHelp")}</p>
    </div>
  );
}
