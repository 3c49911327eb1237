import { useTranslation } from "~/i18n/use-translation";
import { quoteId } from "~/components/answer/quoted-words";
import type { AdviceQuote } from "~/domain/advice/shown-advice";

export type PointAt = (quote: string) => void;

type Props = {
  quote: AdviceQuote;
  /** Shows in the answer which words these are; left out where the answer is not on the page. */
  pointAt?: PointAt;
};

/** Words of the answer in advice; they lead to where they stand. */
export function AdviceQuoteLink({ quote: { text, place }, pointAt }: Props) {
  const { t } = useTranslation("advice");
  if (place === null || !pointAt) {
    return (
      <q lang="zh-CN" className="font-essay text-ink-soft">
        {text}
      </q>
    );
  }
  const id = quoteId(place);
  return (
    <a
      href={`#${id}`}
      lang="zh-CN"
      title={t("parts.toAnswer")}
      onFocus={() => pointAt(id)}
      onClick={() => pointAt(id)}
      className="font-essay underline decoration-ink-soft decoration-dotted decoration-2 underline-offset-4 hover:bg-pen-wash"
    >
      {text}
    </a>
  );
}
