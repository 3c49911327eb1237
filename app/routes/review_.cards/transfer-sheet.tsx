import { useTranslation } from "~/i18n/use-translation";
import { FileTransfer, type TransferOutcome } from "~/components/forms/file-transfer";
import type { CardsImported } from "~/services/study/exchange/import-cards.server";

/** The most cards a person may have. */
const MOST = 5_000;
const FORMATS = ["json", "csv", "tsv"] as const;

export type Imported = CardsImported | { ok: false; reason: "nothing-given" };

/** Cards out to a file and in from one; what could not be read is named by its row. */
export function TransferSheet({ imported, any }: { imported: Imported | null; any: boolean }) {
  const { t } = useTranslation("study");
  const formats = any ? FORMATS : [];
  return (
    <FileTransfer
      title={t("cards.transfer")}
      hint={t("cards.transferHint")}
      files={formats.map((format) => ({
        href: `/review/cards/export?format=${format}`,
        label: t(`cards.export.${format}`),
      }))}
      action="/review/cards"
      accept=".json,.csv,.tsv,.txt"
      field={{ label: t("cards.file"), hint: t("cards.fileHint"), submit: t("cards.import") }}
      outcome={useOutcome(imported)}
    />
  );
}

function useOutcome(imported: Imported | null): TransferOutcome | null {
  const { t } = useTranslation("study");
  if (imported === null) return null;
  if (!imported.ok) return { refused: t(`cards.importRefused.${imported.reason}`, { max: MOST }) };
  const { added, known, bad, moreBad } = imported;
  return {
    done: t("cards.imported", { added, known }),
    bad: bad.map(({ row, problem }) => ({
      row,
      text: t("cards.bad", { row, problem: t(`cards.problem.${problem}`) }),
    })),
    ...(moreBad > 0 ? { more: t("cards.moreBad", { count: moreBad }) } : {}),
  };
}
