import { useTranslation } from "~/i18n/use-translation";
import { toMarks } from "@content/contract/marks";
import { MIN_MARKED_ANSWERS } from "~/domain/marking/comparing/mean-deviation";
import { formatMarks, formatMarksChange } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedAnswers } from "./load-answers.server";

/** 与老师评分的平均偏差, said only once enough answers are marked by both. */
export function Deviation({
  deviation,
  tutorMarked,
  latest,
}: Pick<LoadedAnswers, "deviation" | "tutorMarked" | "latest">) {
  const { t } = useTranslation("marking");
  const language = useLanguage();
  const percent = (share: number) => Math.round(share * 1000) / 10;
  const rounded = (hundredths: number) => Math.round(toMarks(hundredths) * 100) / 100;
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1 border-y border-rule bg-sheet px-5 py-4">
      <dt className="font-semibold">
        {latest === null ? t("answers.deviation") : t("answers.deviationOfLatest", { answers: latest })}
      </dt>
      <dd className="figures">
        {deviation === null
          ? t("answers.tooFew", { count: tutorMarked, min: MIN_MARKED_ANSWERS })
          : deviation.marksHundredths === null
            ? t("answers.deviationShare", {
                count: deviation.answers,
                signed: `${formatMarksChange(percent(deviation.share.signed), language)}%`,
                absolute: `${formatMarks(percent(deviation.share.absolute), language)}%`,
              })
            : t("answers.deviationMarks", {
                count: deviation.answers,
                signed: formatMarksChange(rounded(deviation.marksHundredths.signed), language),
                absolute: formatMarks(rounded(deviation.marksHundredths.absolute), language),
              })}
      </dd>
    </dl>
  );
}
