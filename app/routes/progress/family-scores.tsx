import { useTranslation } from "~/i18n/use-translation";
import { TimeLine } from "~/components/charts/time-line";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDate, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedProgress } from "./load-progress.server";

/** Rows below a chart on paper, where a table of all would go on for pages; the chart has all of them. */
const ON_PAPER = 8;
const LATEST_ON_PAPER = "mt-2 print:[&_tbody_tr:nth-child(n+9)]:hidden";

/** 得分率 of each family over time: a line, and the same figures in a table. */
export function FamilyScores({ families }: { families: LoadedProgress["families"] }) {
  const { t } = useTranslation(["progress", "terms"]);
  const language = useLanguage();
  const { timeZone } = useRootData();
  const day = (at: number) => formatDate(at, language, timeZone);
  const share = (value: number) => formatPercent(value, language);
  return (
    <Sheet labelledBy="families">
      <SheetTitle id="families">{t("families.heading")}</SheetTitle>
      <p className="mb-5 max-w-text text-ink-soft">{t("families.help")}</p>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2 print:grid-cols-2">
        {families.map(({ family, answers }) => {
          const name = t(`terms:family.${family}`);
          return (
            <section key={family} aria-labelledby={`family-${family}`} className="min-w-0">
              <div className="break-inside-avoid">
                <h3 id={`family-${family}`} className="mb-2 text-lg">
                  {name}
                </h3>
                <TimeLine
                  title={t("families.chart", { family: name })}
                  description={t("families.description", {
                    count: answers.length,
                    first: share(answers[0]?.share ?? 0),
                    last: share(answers.at(-1)?.share ?? 0),
                  })}
                  points={answers.map(({ sealedAt, share: earned }) => ({
                    ...{ at: sealedAt, share: earned, label: day(sealedAt), text: share(earned) },
                  }))}
                  formatShare={share}
                />
              </div>
              <details data-on-paper className="mt-3">
                <summary className="cursor-pointer text-sm text-ink-soft print:hidden">{t("table")}</summary>
                <div className={LATEST_ON_PAPER}>
                  <Table
                    caption={t("families.chart", { family: name })}
                    rows={answers.slice().reverse()}
                    rowKey={({ attemptId }) => attemptId}
                    columns={[
                      {
                        key: "title",
                        header: t("question"),
                        rowHeader: true,
                        cell: ({ attemptId, title }) => (
                          <TextLink to={`/attempts/${attemptId}/report`} lang="zh-CN" className="font-essay">
                            {title}
                          </TextLink>
                        ),
                      },
                      {
                        key: "at",
                        header: t("date"),
                        cell: ({ sealedAt }) => <span className="whitespace-nowrap">{day(sealedAt)}</span>,
                      },
                      { key: "share", header: t("share"), align: "end", cell: (row) => share(row.share) },
                    ]}
                  />
                  {answers.length > ON_PAPER ? (
                    <p className="hidden text-sm text-ink-soft print:block">
                      {t("families.onPaper", { count: ON_PAPER, all: answers.length })}
                    </p>
                  ) : null}
                </div>
              </details>
            </section>
          );
        })}
      </div>
    </Sheet>
  );
}
