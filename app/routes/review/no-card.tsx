import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { useRootData } from "~/frame/root-data";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReview } from "./loaded-card";

/** Nothing to be asked now: the exam is over, the day's cards are done, or there were never any. */
export function NoCard({ review: { done, waiting, next, examOver } }: { review: LoadedReview }) {
  const { t } = useTranslation("study");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  if (examOver) {
    return (
      <EmptyState
        title={t("review.examOver")}
        hint={t("review.examOverHint")}
        action={<ButtonLink to="/plan">{t("review.toPlan")}</ButtonLink>}
      />
    );
  }
  if (done === 0 && waiting === 0 && next === null) {
    return (
      <EmptyState
        title={t("review.emptyNever")}
        hint={t("review.emptyNeverHint")}
        action={<ButtonLink to="/review/cards">{t("cards.add")}</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState
      title={t("review.empty")}
      hint={next === null ? undefined : t("review.emptyNext", { date: formatDate(next, language, timeZone) })}
    />
  );
}
