import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Progress } from "~/components/ui/progress";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReview } from "./loaded-card";

/** How far today is, what waits for later, and the way back from the last answer. Days are not chained to each other. */
export function DayProgress({ review }: { review: LoadedReview }) {
  const { t } = useTranslation("study");
  const language = useLanguage();
  const { done, left, waiting, undo, examDate } = review;
  const all = done + left;
  return (
    <div className="grid gap-3">
      {all > 0 ? (
        <Progress label={t("review.progress")} value={done / all} text={t("review.progressText", { done, left })} />
      ) : null}
      {waiting > 0 ? <p className="text-sm text-ink-soft">{t("review.waiting", { count: waiting })}</p> : null}
      {examDate === null ? null : (
        <p className="text-sm text-ink-soft">
          {t("review.examBy", { date: formatDate(Date.parse(`${examDate}T00:00:00Z`), language, "UTC") })}
        </p>
      )}
      {undo === null ? null : (
        <Form method="post" action="/review">
          <input type="hidden" name="intent" value="undo" />
          <input type="hidden" name="reviewId" value={undo} />
          <Button type="submit" size="small" data-undo>
            {t("review.undo")}
          </Button>
        </Form>
      )}
    </div>
  );
}
