import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { Badge } from "~/components/ui/badge";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedMarking } from "./load-marking.server";
import { useMarkingWords } from "~/components/marking-desk/use-marking-words";

/** Every assessment of the answer, latest first, each with its difference from the engine; none is ever changed. */
export function HistorySheet({ loaded: { history, marking } }: { loaded: LoadedMarking }) {
  const { t } = useTranslation(["marking", "rounds"]);
  const language = useLanguage();
  const score = useScoreText();
  const words = useMarkingWords({ inMarks: marking?.inMarks ?? true, step: marking?.step ?? 0 });
  const timeZone = useRootData().timeZone;
  return (
    <Sheet labelledBy="history">
      <SheetTitle id="history">{t("mark.history")}</SheetTitle>
      <ol className="grid gap-4">
        {history.map((entry) => (
          <li key={entry.id} className="grid gap-1 border-t border-rule pt-3 first:border-t-0 first:pt-0">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Badge tone={entry.source === "tutor" ? "mark" : entry.source === "self" ? "pen" : "plain"}>
                {entry.source === "self" && !entry.selfMarked ? t("claimTotal") : t(`by.${entry.source}`)}
              </Badge>
              {entry.round === null ? null : <Badge>{t(`rounds:round.${entry.round}`)}</Badge>}
              <strong className="figures">{score(entry.score)}</strong>
              <span className="text-sm text-ink-soft">
                {entry.source === "tutor" && entry.by !== "" ? `${entry.by} · ` : ""}
                {formatDateTime(entry.at, language, timeZone)}
              </span>
              {entry.counts ? <Badge tone="good">{t("counts")}</Badge> : null}
            </p>
            {entry.note === null ? null : <p className="max-w-text">{entry.note}</p>}
            {entry.source === "engine" ? null : <p className="figures text-sm text-ink-soft">{words.changes(entry)}</p>}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
