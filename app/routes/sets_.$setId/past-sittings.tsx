import { useTranslation } from "~/i18n/use-translation";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedSet } from "./load-set.server";

type Past = LoadedSet["past"][number];

/** Earlier sittings of the set, with what each question brought. */
export function PastSittings({ past, questions }: Pick<LoadedSet, "past" | "questions">) {
  const { t } = useTranslation(["sets", "sittings", "report"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const score = ({ marks, share }: Past["answers"][number]) =>
    marks !== null ? formatMarks(marks, language) : share === null ? "—" : formatPercent(share, language);
  return (
    <Table
      caption={t("sets:past")}
      rows={past}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "date",
          header: t("sets:pastDate"),
          rowHeader: true,
          cell: ({ id, at }: Past) => (
            <TextLink to={`/sittings/${id}/report`}>{formatDateTime(at, language, timeZone)}</TextLink>
          ),
        },
        { key: "mode", header: t("sets:pastMode"), cell: ({ mode }: Past) => t(`sittings:mode.${mode}`) },
        ...questions.map((_question, index) => ({
          key: `q${index + 1}`,
          header: t("sets:no", { no: index + 1 }),
          align: "end" as const,
          cell: ({ answers }: Past) => {
            const answer = answers.find(({ position }) => position === index + 1);
            return <span className="figures">{answer ? score(answer) : "—"}</span>;
          },
        })),
        {
          key: "total",
          header: t("sets:pastTotal"),
          align: "end" as const,
          cell: ({ total }: Past) => (
            <span className="font-serif font-bold text-vermilion">
              {total === null
                ? "—"
                : t("report:marksOf", {
                    marks: formatMarks(total.marks, language),
                    max: formatMarks(total.max, language),
                  })}
            </span>
          ),
        },
      ]}
    />
  );
}
