import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { CONTROL, FieldFrame } from "~/components/ui/form/field-frame";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { FileRead } from "./read-file.server";

/** The most clippings a person may have. */
const MOST = 2_000;
const FORMATS = ["json", "csv"] as const;

/** Clippings and notes out to a file and in from one; what could not be read is named by its row. */
export function TransferSheet({ imported }: { imported: FileRead | null }) {
  const { t } = useTranslation("clippings");
  return (
    <Sheet labelledBy="transfer">
      <SheetTitle id="transfer">{t("transfer")}</SheetTitle>
      <p className="mb-3 text-sm text-ink-soft">{t("transferHint")}</p>
      <ul role="list" className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
        {FORMATS.map((format) => (
          <li key={format}>
            <a
              href={`/clippings/export?format=${format}`}
              download
              className="inline-block min-h-9 py-1 text-pen underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              {t(`export.${format}`)}
            </a>
          </li>
        ))}
      </ul>
      <Form method="post" action="/clippings" encType="multipart/form-data">
        <FieldFrame label={t("file")} hint={t("fileHint")}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              name="file"
              required
              accept=".json,.csv,.txt"
              className={`${CONTROL} min-h-11 py-2`}
            />
          )}
        </FieldFrame>
        <Button type="submit">{t("import")}</Button>
      </Form>
      {imported === null ? null : (
        <div className="mt-4">
          <Outcome imported={imported} />
        </div>
      )}
    </Sheet>
  );
}

function Outcome({ imported }: { imported: FileRead }) {
  const { t } = useTranslation("clippings");
  if (!imported.ok) {
    return (
      <Notice kind="error" live>
        {t(`importRefused.${imported.reason}`, { max: MOST })}
      </Notice>
    );
  }
  const { added, known, notes, bad, moreBad } = imported;
  return (
    <Notice kind={bad.length > 0 ? "warning" : "success"} live title={t("imported", { added, known, notes })}>
      {bad.length > 0 ? (
        <ul role="list" className="figures text-sm">
          {bad.map(({ row, problem }) => (
            <li key={row}>{t("bad", { row, problem: t(`problem.${problem}`) })}</li>
          ))}
          {moreBad > 0 ? <li>{t("moreBad", { count: moreBad })}</li> : null}
        </ul>
      ) : null}
    </Notice>
  );
}
