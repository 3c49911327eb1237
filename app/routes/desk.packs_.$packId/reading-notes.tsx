import { useTranslation } from "react-i18next";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table } from "~/components/ui/table";
import type { PackNotes } from "./load-pack.server";

/** Every character that was changed and every line that was left out, each with its line number. */
export function ReadingNotes({ notes }: { notes: PackNotes }) {
  const { t, i18n } = useTranslation(["desk", "errors"]);
  const doubt = (code: string) => {
    const key = `errors:doubt.${code}` as "errors:doubt.unknown";
    return i18n.exists(key) ? t(key) : t("errors:doubt.unknown", { code });
  };
  const line = { key: "line", header: t("desk:packs.line"), align: "end" as const };
  if (notes.repairs.length + notes.dropped.length + notes.doubts.length === 0) return null;
  return (
    <Sheet labelledBy="notes">
      <SheetTitle id="notes">{t("desk:packs.notes")}</SheetTitle>
      <div className="grid gap-6">
        {notes.doubts.length > 0 ? (
          <Table
            caption={t("desk:packs.doubts")}
            captionHidden={false}
            rows={notes.doubts}
            rowKey={(_, index) => `${index}`}
            columns={[
              { ...line, cell: (row) => row.line },
              { key: "code", header: t("desk:packs.reason"), cell: (row) => doubt(row.code) },
              { key: "text", header: t("desk:packs.before"), cell: (row) => <span lang="zh-CN">{row.text}</span> },
            ]}
          />
        ) : null}
        {notes.repairs.length > 0 ? (
          <Table
            caption={t("desk:packs.repairs")}
            captionHidden={false}
            rows={notes.repairs}
            rowKey={(_, index) => `${index}`}
            columns={[
              { ...line, cell: (row) => row.line },
              { key: "before", header: t("desk:packs.before"), cell: (row) => <span lang="zh-CN">{row.before}</span> },
              { key: "after", header: t("desk:packs.after"), cell: (row) => <span lang="zh-CN">{row.after}</span> },
            ]}
          />
        ) : null}
        {notes.dropped.length > 0 ? (
          <Table
            caption={t("desk:packs.dropped")}
            captionHidden={false}
            rows={notes.dropped}
            rowKey={(_, index) => `${index}`}
            columns={[
              { ...line, cell: (row) => row.line },
              { key: "text", header: t("desk:packs.before"), cell: (row) => <span lang="zh-CN">{row.text}</span> },
            ]}
          />
        ) : null}
      </div>
    </Sheet>
  );
}
