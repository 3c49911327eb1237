import { useTranslation } from "~/i18n/use-translation";
import { useListedMarks } from "~/components/materials/use-listed-marks";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { LoadedReport } from "./load-report.server";

/** What one marked and sketched while writing, to be read beside what came of it. */
export function NotesSheet({ notes }: { notes: LoadedReport["notes"] }) {
  const { t } = useTranslation("notes");
  const { listed } = useListedMarks(notes?.materials ?? NOTHING, notes?.marks ?? NOTHING);
  if (!notes) return null;
  const outline = notes.outline.trim() === "" ? null : notes.outline;
  return (
    <Sheet labelledBy="own-notes">
      <SheetTitle id="own-notes">{t("after.title")}</SheetTitle>
      <p className="mb-4 max-w-text text-ink-soft">{t(notes.shared ? "after.helpShared" : "after.help")}</p>
      <div className="grid items-start gap-x-8 gap-y-6 md:grid-cols-2">
        {listed.length > 0 ? (
          <section aria-labelledby="own-marks" className="min-w-0">
            <h3 id="own-marks" className="mb-2 text-lg">
              {t("list.title", { count: listed.length })}
            </h3>
            <ul className="grid gap-2">
              {listed.map(({ mark, words, source }) => (
                <li key={mark.id} className="border-b border-rule pb-2 last:border-b-0">
                  <span className="material-mark font-essay" lang="zh-CN" data-kind={mark.style}>
                    {words}
                  </span>
                  <span className="ms-2 text-sm text-ink-soft">{source}</span>
                  {mark.note ? (
                    <p className="mt-1 border-s-3 border-rule ps-3 whitespace-pre-line" lang="zh-CN">
                      {mark.note}
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {outline ? (
          <section aria-labelledby="own-outline" className="min-w-0">
            <h3 id="own-outline" className="mb-2 text-lg">
              {t("outline.title")}
            </h3>
            <p className="font-essay leading-relaxed break-words whitespace-pre-wrap" lang="zh-CN">
              {outline}
            </p>
          </section>
        ) : null}
      </div>
    </Sheet>
  );
}

const NOTHING: readonly never[] = [];
