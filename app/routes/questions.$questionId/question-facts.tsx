import { useTranslation } from "~/i18n/use-translation";
import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Limit } from "@content/contract/limit";
import { Notice } from "~/components/ui/notice";
import { formatMarks } from "~/i18n/format/format";
import { formatLimit } from "~/i18n/format/format-limit";
import { useLanguage } from "~/i18n/language/use-language";

type Props = {
  question: {
    family: Family;
    genre: GenreId | null;
    identity: string | null;
    limit: Limit;
    marks: number | null;
    minutes: number | null;
    inferred: boolean;
  };
};

/** What a candidate wants to know before starting; what the source leaves unset is said to be unset. */
export function QuestionFacts({ question }: Props) {
  const { t } = useTranslation(["bank", "terms"]);
  const { t: words } = useTranslation("bank");
  const language = useLanguage();
  const facts: [string, string][] = [
    [t("question.limit"), formatLimit(words, question.limit)],
    [
      t("question.marks"),
      question.marks === null
        ? t("card.marksUnset")
        : t("card.marks", { count: question.marks, marks: formatMarks(question.marks, language) }),
    ],
    [
      t("question.minutes"),
      question.minutes === null ? t("card.minutesUnset") : t("card.minutes", { count: question.minutes }),
    ],
  ];
  if (question.genre) facts.splice(0, 0, [t("question.genre"), t(`terms:genre.${question.genre}`)]);
  if (question.identity) facts.splice(1, 0, [t("question.identity"), question.identity]);
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      {question.inferred ? (
        <div className="mt-4">
          <Notice kind="info">{t("question.inferred")}</Notice>
        </div>
      ) : null}
    </>
  );
}
