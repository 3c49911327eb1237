import { useTranslation } from "~/i18n/use-translation";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table } from "~/components/ui/table";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatNumber } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedHunt } from "./load-hunt.server";

/** What each time came to, the latest first. */
export function PastHunts({ past }: { past: LoadedHunt["past"] }) {
  const { t } = useTranslation("hunt");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const count = (key: "found" | "missed" | "surplus") => ({
    ...{ key, header: t(`past.${key}`), align: "end" as const },
    cell: (row: LoadedHunt["past"][number]) => formatNumber(row[key], language),
  });
  return (
    <Sheet labelledBy="past">
      <SheetTitle id="past">{t("past.heading")}</SheetTitle>
      <Table
        caption={t("past.heading")}
        rows={past}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "at",
            header: t("past.at"),
            rowHeader: true,
            cell: ({ at }) => formatDateTime(at, language, timeZone),
          },
          count("found"),
          count("missed"),
          count("surplus"),
        ]}
      />
    </Sheet>
  );
}
