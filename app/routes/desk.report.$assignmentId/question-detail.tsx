import { useTranslation } from "~/i18n/use-translation";
import { MissList } from "~/components/charts/miss-list";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Term } from "~/components/ui/help/term";
import { formatNumber, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { InsightOfQuestion } from "~/services/insight/question-insight.server";
import { Agreement } from "./agreement";
import { PointTable } from "./point-table";

/** One question looked into. */
export function QuestionDetail({ detail }: { detail: InsightOfQuestion }) {
  const { t } = useTranslation("insight");
  const id = `question-${detail.no}`;
  return (
    <Sheet labelledBy={id}>
      <SheetTitle id={id}>
        <span lang="zh-CN">{t("report.detail", { no: detail.no, title: detail.title })}</span>
      </SheetTitle>
      <div className="grid gap-7">
        <section aria-labelledby={`${id}-points`}>
          <div className="mb-2 flex items-center gap-2">
            <h3 id={`${id}-points`} className="text-lg">
              {t("report.points")}
            </h3>
            <Term of="keyPoint" bare />
          </div>
          <PointTable points={detail.points} />
        </section>
        <div className="grid gap-7 lg:grid-cols-[2fr_1fr]">
          <section aria-labelledby={`${id}-misses`}>
            <h3 id={`${id}-misses`} className="mb-2 text-lg">
              {t("report.misses")}
            </h3>
            <MissList misses={detail.misses} empty={t("report.missesNone")} />
          </section>
          <section aria-labelledby={`${id}-time`}>
            <h3 id={`${id}-time`} className="mb-2 text-lg">
              {t("report.time")}
            </h3>
            <Time time={detail.time} />
          </section>
        </div>
        <section aria-labelledby={`${id}-agreement`}>
          <div className="mb-2 flex items-center gap-2">
            <h3 id={`${id}-agreement`} className="text-lg">
              {t("report.agreement")}
            </h3>
            <Term of="agreement" bare />
          </div>
          <Agreement agreement={detail.agreement} />
        </section>
      </div>
    </Sheet>
  );
}

function Time({ time }: { time: InsightOfQuestion["time"] }) {
  const { t } = useTranslation("insight");
  const language = useLanguage();
  if (time === null) return <p className="text-ink-soft">{t("report.timeNone")}</p>;
  const { minutes, suggested, over } = time;
  const whole = (value: number) => formatNumber(Math.round(value), language);
  return (
    <div className="grid gap-1">
      <p className="figures">
        {t("report.timeText", {
          count: minutes.n,
          median: whole(minutes.median),
          quarter: whole(minutes.quarter),
          threeQuarters: whole(minutes.threeQuarters),
        })}
      </p>
      <p className="figures text-ink-soft">
        {suggested === null || over === null
          ? t("report.timeUnset")
          : t("report.timeSuggested", { minutes: suggested, over: formatPercent(over, language) })}
      </p>
    </div>
  );
}
