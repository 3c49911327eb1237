import { useTranslation } from "~/i18n/use-translation";
import type { PointAt } from "~/components/advice/advice-quote";
import { AdviceText } from "~/components/advice/advice-text";
import { useAdviceWords } from "~/components/advice/use-advice-words";
import { Notice } from "~/components/ui/notice";
import type { ShownAdvice } from "~/domain/advice/shown-advice";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

type Props = { advice: ShownAdvice; numberOf: (pointId: string) => number | null; pointAt?: PointAt };

/** What came of a request: the advice with who wrote it and what was left out of it, or why there is none. */
export function AdviceOutcome({ advice, ...shared }: Props) {
  const { t } = useTranslation("advice");
  const { state, parts, dropped, language } = advice;
  return (
    <div className="grid gap-5">
      <Ended advice={advice} />
      {parts ? <AdviceText parts={parts} language={language} {...shared} /> : null}
      {state === "cancelled" ? null : (
        <div className="grid max-w-text gap-1 text-sm text-ink-soft">
          {dropped > 0 && state === "done" ? <p>{t("outcome.dropped", { count: dropped })}</p> : null}
          <By advice={advice} />
        </div>
      )}
    </div>
  );
}

/** Why there is no advice, in a sentence. */
function Ended({ advice: { state, failure } }: { advice: ShownAdvice }) {
  const { t } = useTranslation("advice");
  const words = useAdviceWords();
  if (state === "cancelled") return <p>{t("outcome.cancelled")}</p>;
  if (state !== "empty" && state !== "failed") return null;
  return (
    <Notice kind="warning">
      <p>{state === "empty" ? t("outcome.empty") : t("outcome.failed", { why: words.why(failure) })}</p>
      <p>{t("outcome.untouched")}</p>
    </Notice>
  );
}

function By({ advice: { provider, model, askedAt, finishedAt } }: { advice: ShownAdvice }) {
  const { t } = useTranslation("advice");
  const language = useLanguage();
  const words = useAdviceWords();
  const { timeZone } = useRootData();
  const of = { provider: words.provider(provider), date: formatDateTime(finishedAt ?? askedAt, language, timeZone) };
  return <p>{provider === model ? t("outcome.byRules", of) : t("outcome.by", { ...of, model })}</p>;
}
