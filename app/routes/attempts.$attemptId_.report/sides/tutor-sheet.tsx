import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDateTime, formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedReport } from "../load-report.server";

type Event = LoadedReport["script"]["events"][number];

/** That the answer was returned to be written again, and what was said about it face to face. */
export function DeskNotes({ events }: { events: readonly Event[] }) {
  const { t } = useTranslation("markingDesk");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  return events.map(({ id, kind, note, by, at }) => (
    <Notice key={id} kind={kind === "returned" ? "warning" : "info"} title={t(`seen.${kind}`)}>
      <p className="whitespace-pre-line">{note}</p>
      <p className="text-sm text-ink-soft">
        {t("seen.returnedBy", { name: by, date: formatDateTime(at, language, timeZone) })}
      </p>
      {kind === "returned" ? <p>{t("seen.again")}</p> : null}
    </Notice>
  ));
}

/** Every marking by a tutor in its order: who, when, why, and what it changed; shown where there was more than one. */
export function MarkHistory({ loaded: { script, report } }: { loaded: LoadedReport }) {
  const { t } = useTranslation("markingDesk");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const score = useScoreText();
  const award = (value: number) =>
    report?.marks === null ? formatPercent(value, language) : formatMarks(value, language);
  if (script.history.length === 0) return null;
  return (
    <Sheet labelledBy="mark-history">
      <SheetTitle id="mark-history">{t("seen.history")}</SheetTitle>
      <ol className="grid gap-3">
        {script.history.map(({ id, by, at, note, before, after, changes, round }) => (
          <li key={id} className="grid gap-1 border-t border-rule pt-3 first:border-t-0 first:pt-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong className="figures">{t("seen.from", { before: score(before), after: score(after) })}</strong>
              <span className="text-sm text-ink-soft">
                {t(round === "final" ? "seen.historyRounds" : "seen.historyRow", {
                  name: by,
                  date: formatDateTime(at, language, timeZone),
                })}
              </span>
              {round === "expert" ? <span className="text-sm text-ink-soft">{t("script.rounds.expert")}</span> : null}
            </p>
            {note === null ? null : <p className="max-w-text">{t("seen.reason", { note })}</p>}
            <p className="figures text-sm text-ink-soft">
              {changes.length === 0
                ? t("seen.kept")
                : changes
                    .map((change) =>
                      t("seen.changes", {
                        no: change.no,
                        before: award(change.before),
                        after: award(change.after),
                      }),
                    )
                    .join(" · ")}
            </p>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
