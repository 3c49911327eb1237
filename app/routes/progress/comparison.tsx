import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import type { ComparedAnswers } from "~/domain/progress/compared-answers";
import { formatDateTime, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedProgress } from "./load-progress.server";

const TONES = { hit: "good", partial: "warn", missed: "mark" } as const;
type Row = ComparedAnswers["points"][number];

/** Two answers to one question side by side per key point. */
export function Comparison({ comparable, compared }: Pick<LoadedProgress, "comparable" | "compared">) {
  const { t } = useTranslation("progress");
  return (
    <Sheet labelledBy="compare" id="compare-answers" className={compared ? undefined : "print:hidden"}>
      <SheetTitle id="compare">{t("compare.heading")}</SheetTitle>
      {comparable.length === 0 ? (
        <p className="text-ink-soft">{t("compare.none")}</p>
      ) : (
        <ul role="list" className="mb-5 grid gap-1 print:hidden">
          {comparable.map(({ questionId, title, answers }) => (
            <li key={questionId}>
              <TextLink
                to={`/progress?question=${questionId}#compare-answers`}
                lang="zh-CN"
                className="inline-block py-1 font-essay aria-[current]:font-bold"
                aria-current={compared?.questionId === questionId || undefined}
              >
                {title}
              </TextLink>{" "}
              <span className="text-sm text-ink-soft">{t("compare.answers", { count: answers })}</span>
            </li>
          ))}
        </ul>
      )}
      {compared ? (
        <SideBySide key={`${compared.before.attemptId}-${compared.after.attemptId}`} compared={compared} />
      ) : null}
    </Sheet>
  );
}

function SideBySide({
  compared: { questionId, title, choices, before, after, points },
}: {
  compared: ComparedAnswers;
}) {
  const { t } = useTranslation(["progress", "report"]);
  const language = useLanguage();
  const { timeZone } = useRootData();
  const named = (share: number, at: number) =>
    `${formatDateTime(at, language, timeZone)} ${formatPercent(share, language)}`;
  const options = choices.map(({ attemptId, sealedAt, share }) => ({
    value: attemptId,
    label: named(share, sealedAt),
  }));
  const columns: Column<Row>[] = [
    {
      key: "point",
      header: t("compare.point"),
      rowHeader: true,
      className: "w-1/2",
      cell: (row) => <span lang="zh-CN">{row.label}</span>,
    },
    { key: "before", header: t("compare.first"), cell: (row) => <Status status={row.before} /> },
    { key: "after", header: t("compare.second"), cell: (row) => <Status status={row.after} /> },
    {
      key: "gained",
      header: t("compare.change"),
      cell: ({ gained }) =>
        gained === null ? (
          <span className="text-ink-soft">{t("compare.notBoth")}</span>
        ) : (
          t(gained > 0 ? "compare.better" : gained < 0 ? "compare.worse" : "compare.same")
        ),
    },
  ];
  return (
    <>
      <h3 lang="zh-CN" className="mb-3 text-lg">
        {title}
      </h3>
      {choices.length > 2 ? (
        <Form method="get" className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
          <input type="hidden" name="question" value={questionId} />
          <Select name="first" label={t("compare.first")} defaultValue={before.attemptId} options={options} />
          <Select name="second" label={t("compare.second")} defaultValue={after.attemptId} options={options} />
          <Button type="submit" className="mb-6">
            {t("compare.show")}
          </Button>
        </Form>
      ) : null}
      <Table
        caption={t("compare.heading")}
        columns={columns}
        rows={points}
        rowKey={({ pointId }) => pointId}
        foot={{
          point: t("share"),
          before: formatPercent(before.share, language),
          after: formatPercent(after.share, language),
        }}
      />
    </>
  );
}

function Status({ status }: { status: Row["before"] }) {
  const { t } = useTranslation("report");
  return status === null ? (
    <span className="text-ink-soft">—</span>
  ) : (
    <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
  );
}
