import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { CONTROL, FieldFrame } from "~/components/ui/form/field-frame";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { CardsImported } from "~/services/study/exchange/import-cards.server";

const MOST = 5_000;
const FORMATS = ["json", "csv", "tsv"] as const;

export type Imported = CardsImported | { ok: false; reason: "nothing-given" };

/** Cards out to a file and in from one; what could not be read is named by its row. */
export function TransferSheet({ imported, any }: { imported: Imported | null; any: boolean }) {
  const { t } = useTranslation("study");
  return (
    <Sheet labelledBy="transfer">
      <SheetTitle id="transfer">{t("cards.transfer")}</SheetTitle>
      <p className="mb-3 text-sm text-ink-soft">{t("cards.transferHint")}</p>
      {any ? (
        <ul role="list" className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
          {FORMATS.map((format) => (
            <li key={format}>
              <a
                href={`/review/cards/export?format=${format}`}
                download
                className="inline-block min-h-9 py-1 text-pen underline decoration-1 underline-offset-4 hover:decoration-2"
              >
                {t(`cards.export.${format}`)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <Form method="post" action="/review/cards" encType="multipart/form-data">
        <FieldFrame label={t("cards.file")} hint={t("cards.fileHint")}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              name="file"
              required
              accept=".json,.csv,.tsv,.txt"
              className={`${CONTROL} min-h-11 py-2`}
            />
          )}
        </FieldFrame>
        <Button type="submit">{t("cards.import")}</Button>
      </Form>
      {imported === null ? null : (
        <div className="mt-4">
          <Outcome imported={imported} />
        </div>
      )}
    </Sheet>
  );
}

function Outcome({ imported }: { imported: Imported }) {
  const { t } = useTranslation("study");
  if (!imported.ok) {
    return (
      <Notice kind="error" live>
        {t(`cards.importRefused.${imported.reason}`, { max: MOST })}
      </Notice>
    );
  }
  const { added, known, bad, moreBad } = imported;
  return (
    <Notice kind={bad.length > 0 ? "warning" : "success"} live title={t("cards.imported", { added, known })}>
      {bad.length > 0 ? (
        <ul role="list" className="figures text-sm">
          {bad.map(({ row, problem }) => (
            <li key={row}>{t("cards.bad", { row, problem: t(`cards.problem.${problem}`) })}</li>
          ))}
          {moreBad > 0 ? <li>{t("cards.moreBad", { count: moreBad })}</li> : null}
        </ul>
      ) : null}
    </Notice>
  );
}
