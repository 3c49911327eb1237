import { Form, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { useKeyChoice } from "~/components/shell/use-key-choice";
import { Button } from "~/components/ui/button";
import { CARD_RATINGS } from "~/domain/study/scheduling/card-memory";
import type { LoadedCard } from "./loaded-card";
import { useReviewKeys } from "./use-review-keys";
import { useWaitWords } from "./use-wait-words";

/** One card: its front, and behind a fold that opens without JavaScript its back with the four answers. */
export function AskedCard({ card }: { card: LoadedCard }) {
  const { t } = useTranslation("study");
  const details = useRef<HTMLDetailsElement>(null);
  const pending = useNavigation().state !== "idle";
  const wait = useWaitWords();
  const keys = useKeyChoice();
  useReviewKeys(details, keys.on);
  return (
    <article aria-label={t("review.front")} className="mt-6">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <Badge tone="pen">{t(`kind.${card.kind}`)}</Badge>
        {t(`kindAsk.${card.kind}`)}
      </p>
      <div
        lang="zh-CN"
        className="mt-3 min-h-28 border border-rule bg-shade px-5 py-5 font-essay text-lg leading-relaxed whitespace-pre-line"
      >
        {card.front}
      </div>
      <details ref={details} className="group mt-4">
        <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-3 rounded-sm border border-ink-fill bg-ink-fill px-5 py-2 font-medium text-on-ink group-open:hidden">
          {t("review.show")}
          {keys.on ? (
            <kbd className="hidden rounded-sm border border-current px-1.5 text-xs sm:inline">
              {t("review.showHint")}
            </kbd>
          ) : null}
        </summary>
        <section aria-label={t("review.back")}>
          <div
            lang="zh-CN"
            className="border border-s-4 border-rule border-s-vermilion px-5 py-4 font-essay text-xl leading-relaxed whitespace-pre-line"
          >
            {card.back}
          </div>
          <Form method="post" action="/review" className="mt-4">
            <input type="hidden" name="intent" value="answer" />
            <input type="hidden" name="cardId" value={card.id} />
            <input type="hidden" name="key" value={card.key} />
            <input type="hidden" name="reps" value={card.reps} />
            <div role="group" aria-label={t("review.ratingsLabel")} className="grid grid-cols-2 gap-2 sm:grid-cols-4">
              {CARD_RATINGS.map((rating, index) => (
                <Button key={rating} type="submit" name="rating" value={rating} pending={pending}>
                  <span className="grid justify-items-center">
                    <span>
                      {keys.on ? <kbd className="me-1.5 hidden text-xs text-ink-soft sm:inline">{rating}</kbd> : null}
                      {t(`review.rating.${rating}`)}
                    </span>
                    <span className="figures text-xs font-normal text-ink-soft">{wait(card.waits[index] ?? 0)}</span>
                  </span>
                </Button>
              ))}
            </div>
          </Form>
        </section>
      </details>
      {/* A phone has no keys; a desk whose page is magnified is as narrow and has them. */}
      <div
        data-screen-only
        className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft max-sm:pointer-coarse:hidden"
      >
        <p>{t(keys.on ? "review.keys" : "review.keysOff")}</p>
        <Button size="small" variant="quiet" onClick={() => keys.choose(!keys.on)}>
          {t(keys.on ? "review.keysSwitchOff" : "review.keysSwitchOn")}
        </Button>
      </div>
    </article>
  );
}
