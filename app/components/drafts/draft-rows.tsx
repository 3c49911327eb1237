import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { TextLink } from "~/components/ui/text-link";
import { formatDateTime, formatNumber } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

/** A saved version as its row shows it. */
export type DraftRow = {
  number: number;
  chain: "head" | "side";
  late: boolean;
  source: "autosave" | "hand-in" | "restore" | "transcript";
  receivedAt: number;
  charCount: number;
  change: { added: number; removed: number };
  isHead: boolean;
  admittedAs: "late" | "transcript" | null;
};

export type DraftRowGroup = { shown: DraftRow; others: readonly DraftRow[] };

type Props = {
  groups: readonly DraftRowGroup[];
  /** What `others` are. */
  others: "sameMinute" | "earlier";
  sealed: boolean;
  /** The number of the version that is open beside the list. */
  open: number | null;
  timeZone: string;
};

/** Versions of an answer, latest first; those behind a shown one unfold. */
export function DraftRows({ groups, others, sealed, open, timeZone }: Props) {
  const { t } = useTranslation("drafts");
  const row = (draft: DraftRow) => (
    <Row draft={draft} sealed={sealed} open={draft.number === open} timeZone={timeZone} />
  );
  return (
    <ol className="grid">
      {groups.map((group) => (
        <li key={group.shown.number} className="border-t border-rule py-2.5 first:border-t-0">
          {row(group.shown)}
          {group.others.length === 0 ? null : (
            <details open={group.others.some(({ number }) => number === open)} className="mt-1.5 text-sm">
              <summary className="min-h-8 cursor-pointer py-1 text-ink-soft">
                {t(others === "earlier" ? "earlier" : "sameMinute", { count: group.others.length })}
              </summary>
              <ol className="ms-4 grid gap-2 border-s border-rule ps-4">
                {group.others.map((draft) => (
                  <li key={draft.number}>{row(draft)}</li>
                ))}
              </ol>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

function Row({ draft, sealed, open, timeZone }: { draft: DraftRow; sealed: boolean; open: boolean; timeZone: string }) {
  const { t } = useTranslation(["drafts", "shell"]);
  const language = useLanguage();
  const { number, change, charCount, receivedAt } = draft;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <TextLink
        to={`?version=${number}#version`}
        aria-label={t("viewOf", { no: number })}
        aria-current={open || undefined}
        className="py-0.5 aria-[current]:font-bold"
      >
        {t("no", { no: number })}
      </TextLink>
      <time dateTime={new Date(receivedAt).toISOString()} className="figures text-ink-soft">
        {formatDateTime(receivedAt, language, timeZone)}
      </time>
      <span className="figures">{t("shell:unit.characters", { count: charCount })}</span>
      <span className="figures text-ink-soft">
        {change.added + change.removed === 0
          ? t("noChange")
          : t("change", {
              added: formatNumber(change.added, language),
              removed: formatNumber(change.removed, language),
            })}
      </span>
      <span className="text-ink-soft">{t(`source.${draft.source}`)}</span>
      {draft.isHead ? <Badge tone="good">{t(sealed ? "sealed" : "current")}</Badge> : null}
      {draft.source === "transcript" ? (
        <Badge tone="good">{t("admitted.transcript")}</Badge>
      ) : (
        <>
          {draft.chain === "side" ? <Badge tone="warn">{t(draft.late ? "lateText" : "sideText")}</Badge> : null}
          {draft.admittedAs === null ? null : <Badge tone="good">{t(`admitted.${draft.admittedAs}`)}</Badge>}
        </>
      )}
    </div>
  );
}
