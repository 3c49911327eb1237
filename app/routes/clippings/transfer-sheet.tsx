import { useTranslation } from "~/i18n/use-translation";
import { FileTransfer, type TransferOutcome } from "~/components/forms/file-transfer";
import type { FileRead } from "./read-file.server";

/** The most clippings a person may have. */
const MOST = 2_000;
const FORMATS = ["json", "csv"] as const;

/** Clippings and notes out to a file and in from one; what could not be read is named by its row. */
export function TransferSheet({ imported }: { imported: FileRead | null }) {
  const { t } = useTranslation("clippings");
  return (
    <FileTransfer
      title={t("transfer")}
      hint={t("transferHint")}
      files={FORMATS.map((format) => ({ href: `/clippings/export?format=${format}`, label: t(`export.${format}`) }))}
      action="/clippings"
      accept=".json,.csv,.txt"
      field={{ label: t("file"), hint: t("fileHint"), submit: t("import") }}
      outcome={useOutcome(imported)}
    />
  );
}

function useOutcome(imported: FileRead | null): TransferOutcome | null {
  const { t } = useTranslation("clippings");
  if (imported === null) return null;
  if (!imported.ok) return { refused: t(`importRefused.${imported.reason}`, { max: MOST }) };
  const { added, known, notes, bad, moreBad } = imported;
  return {
    done: t("imported", { added, known, notes }),
    bad: bad.map(({ row, problem }) => ({ row, text: t("bad", { row, problem: t(`problem.${problem}`) }) })),
    ...(moreBad > 0 ? { more: t("moreBad", { count: moreBad }) } : {}),
  };
}
