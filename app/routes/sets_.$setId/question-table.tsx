import { useTranslation } from "~/i18n/use-translation";
import { Table } from "~/components/ui/table";
import { formatMarks } from "~/i18n/format/format";
import { formatLimit } from "~/i18n/format/format-limit";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedSet } from "./load-set.server";

/** What will be asked, in outline: titles and lengths, no prompt and no material. */
export function QuestionTable({ questions }: { questions: LoadedSet["questions"] }) {
  const { t } = useTranslation(["sets", "terms", "bank"]);
  const { t: words } = useTranslation("bank");
  const language = useLanguage();
  const rows = questions.map((question, index) => ({ ...question, no: index + 1 }));
  return (
    <Table
      caption={t("sets:outline")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: t("sets:question"),
          rowHeader: true,
          cell: ({ no, title }) => (
            <>
              <span className="me-3 whitespace-nowrap text-ink-soft">{t("sets:no", { no })}</span>
              <span lang="zh-CN" className="font-essay">
                {title}
              </span>
            </>
          ),
        },
        {
          key: "family",
          header: t("sets:family"),
          cell: ({ family }) => <span className="whitespace-nowrap">{t(`terms:family.${family}`)}</span>,
        },
        {
          key: "limit",
          header: t("sets:limit"),
          cell: ({ limit }) => <span className="@min-[40rem]:whitespace-nowrap">{formatLimit(words, limit)}</span>,
        },
        {
          key: "marks",
          header: t("sets:questionMarks"),
          align: "end",
          cell: ({ marks }) =>
            marks === null
              ? t("bank:card.marksUnset")
              : t("bank:card.marks", { count: marks, marks: formatMarks(marks, language) }),
        },
      ]}
    />
  );
}
