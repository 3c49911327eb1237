import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";

type Props = { questions: readonly { no: number; title: string }[]; chosen: number };

/** In a large class the questions are looked into one at a time. */
export function QuestionNav({ questions, chosen }: Props) {
  const { t } = useTranslation("insight");
  return (
    <nav aria-label={t("report.chosen")} className="flex flex-wrap items-center gap-3" data-screen-only>
      <span className="text-ink-soft">{t("report.chosen")}</span>
      {questions.map(({ no }) => (
        <ButtonLink
          key={no}
          to={`?q=${no}`}
          size="small"
          variant={no === chosen ? "primary" : "secondary"}
          aria-current={no === chosen ? "page" : undefined}
          preventScrollReset
        >
          {t("report.questionNo", { no })}
        </ButtonLink>
      ))}
    </nav>
  );
}
