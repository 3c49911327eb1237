import { useTranslation } from "~/i18n/use-translation";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { formatMicros, formatNumber } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { FeedbackOverview } from "~/services/advice/admin/feedback-overview.server";

type Row = FeedbackOverview["spending"][number];
type Props = Pick<FeedbackOverview, "spending" | "bounds">;

/** What each payer's requests took today, and how much they may take. */
export function SpendingSection({ spending, bounds }: Props) {
  const { t } = useTranslation("adviceDesk");
  const language = useLanguage();
  const { dailyTokens, dailyCostMicros, priced } = bounds;
  const columns: Column<Row>[] = [
    {
      key: "payer",
      header: t("admin.payer"),
      rowHeader: true,
      cell: ({ name }) => (name === null ? t("admin.school") : name || t("admin.erased")),
    },
    {
      key: "tokens",
      header: t("admin.tokens"),
      align: "end",
      cell: ({ tokens }) => <span className="figures">{formatNumber(tokens, language)}</span>,
    },
    {
      key: "cost",
      header: t("admin.cost"),
      align: "end",
      cell: ({ costMicros }) => <span className="figures">{priced ? formatMicros(costMicros, language) : "—"}</span>,
    },
  ];
  return (
    <Sheet labelledBy="spending-title" id="spending">
      <SheetTitle id="spending-title">{t("admin.spendingTitle")}</SheetTitle>
      <div className="mb-3 text-ink-soft">
        <p>{t("admin.spendingText")}</p>
        <p>
          {dailyTokens === null
            ? t("admin.noLimitTokens")
            : t("admin.limitTokens", { amount: formatNumber(dailyTokens, language) })}
        </p>
        {dailyCostMicros === null ? null : (
          <p>{t("admin.limitCost", { amount: formatMicros(dailyCostMicros, language) })}</p>
        )}
        {priced ? null : <p>{t("admin.unpriced")}</p>}
      </div>
      {spending.length === 0 ? (
        <p className="text-ink-soft">{t("admin.nothingSpent")}</p>
      ) : (
        <Table caption={t("admin.spendingTitle")} columns={columns} rows={spending} rowKey={({ payer }) => payer} />
      )}
    </Sheet>
  );
}
