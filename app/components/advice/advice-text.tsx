import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { pointRowId } from "~/components/answer/point-row-id";
import { classNames } from "~/components/ui/class-names";
import type { AdviceParts, AdviceQuote } from "~/domain/advice/shown-advice";
import { AdviceQuoteLink, type PointAt } from "./advice-quote";

type Props = {
  parts: AdviceParts;
  /** The language it is written in. */
  language: string;
  /** The number of a key point in the table of the same page; null where the table does not have it. */
  numberOf: (pointId: string) => number | null;
  pointAt?: PointAt;
};

/** A piece of advice, as far as there is one: nothing stands for a part that is not there. */
export function AdviceText({ parts, language, numberOf, pointAt }: Props) {
  const { t } = useTranslation("advice");
  const { summary, strengths, advice, rewrites, nextDrill } = parts;
  const quote = (cited: AdviceQuote) => <AdviceQuoteLink quote={cited} pointAt={pointAt} />;
  const beside = advice.length > 0 && strengths.length + rewrites.length + nextDrill.length > 0;
  return (
    <div className="grid gap-6">
      {summary === "" ? null : (
        <p lang={language} className="max-w-text text-lg">
          {summary}
        </p>
      )}
      {/* What is to be done stands at the side of the rest, however long either is. */}
      <div
        className={classNames(
          "grid items-start gap-x-12 gap-y-6",
          beside && "md:grid-cols-2 md:grid-rows-[auto_auto_1fr] md:*:col-start-1",
        )}
      >
        {strengths.length === 0 ? null : (
          <Part title={t("parts.strengths")}>
            <ul className="divide-y divide-rule">
              {strengths.map(({ text, quote: cited }, index) => (
                <li key={index} className="grid gap-0.5 py-2.5 first:pt-0">
                  <span lang={language}>{text}</span>
                  <span>{quote(cited)}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {advice.length === 0 ? null : (
          <Part title={t("parts.advice")} className={beside ? "md:col-start-2! md:row-span-3 md:row-start-1" : ""}>
            <ol className="divide-y divide-rule">
              {advice.map(({ pointId, text, quotes }, index) => (
                <li key={index} className="grid gap-0.5 py-2.5 first:pt-0">
                  <span>
                    <PointNumber no={pointId === null ? null : numberOf(pointId)} />
                    <span lang={language}>{text}</span>
                  </span>
                  {quotes.map((cited, at) => (
                    <span key={at}>{quote(cited)}</span>
                  ))}
                </li>
              ))}
            </ol>
          </Part>
        )}
        {rewrites.length === 0 ? null : (
          <Part title={t("parts.rewrites")}>
            <ul className="grid gap-4">
              {rewrites.map(({ original, rewritten }, index) => (
                <li key={index} className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
                  <span className="text-sm leading-7 text-ink-soft">{t("parts.original")}</span>
                  <span>{quote(original)}</span>
                  <span className="text-sm leading-7 text-ink-soft">{t("parts.rewritten")}</span>
                  <span lang="zh-CN" className="border-s-3 border-rule ps-3 font-essay">
                    {rewritten}
                  </span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {nextDrill === "" ? null : (
          <Part title={t("parts.nextDrill")}>
            <p lang={language} className="max-w-text">
              {nextDrill}
            </p>
          </Part>
        )}
      </div>
    </div>
  );
}

function Part({ title, className = "", children }: { title: string; className?: string; children: ReactNode }) {
  return (
    <section className={classNames("max-w-text min-w-0", className)}>
      <h3 className="mb-2 text-lg">{title}</h3>
      {children}
    </section>
  );
}

function PointNumber({ no }: { no: number | null }) {
  const { t } = useTranslation("advice");
  if (no === null) return null;
  return (
    <a
      href={`#${pointRowId(no)}`}
      className="me-2 text-sm whitespace-nowrap text-pen underline decoration-1 underline-offset-4"
    >
      {t("parts.point", { no })}
    </a>
  );
}
