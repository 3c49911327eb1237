import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Gap } from "../ui/prose/gap";
import { classNames } from "~/components/ui/class-names";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { Difference } from "~/domain/text/differences";
import { DraftReader } from "./draft-reader";
import { DraftRows, type DraftRow, type DraftRowGroup } from "./draft-rows";

export type ShownDrafts = {
  sealed: boolean;
  groups: readonly DraftRowGroup[];
  side: readonly DraftRowGroup[];
  shown: { draft: DraftRow; text: string; differences: readonly Difference[] } | null;
};

type Props = {
  drafts: ShownDrafts;
  view: "text" | "compare";
  timeZone: string;
  /** What can be done with the version that is open. */
  actions?: ReactNode;
};

/** The history of an answer: the open version, the head's versions, and the texts beside them. */
export function DraftsSheets({ drafts: { sealed, groups, side, shown }, view, timeZone, actions }: Props) {
  const { t } = useTranslation("drafts");
  const open = shown?.draft.number ?? null;
  const isTyped = ({ shown: { source } }: DraftRowGroup) => source === "transcript";
  const typed = side.filter(isTyped);
  const aside = side.filter((group) => !isTyped(group));
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className={classNames("grid min-w-0 items-start gap-6", !shown && "lg:col-span-2 lg:grid-cols-2")}>
        <Sheet labelledBy="versions" className={classNames(!shown && side.length === 0 && "lg:col-span-2")}>
          <SheetTitle id="versions">{t("list")}</SheetTitle>
          <p className="mb-3 text-ink-soft">{t(sealed ? "helpSealed" : "help")}</p>
          {groups.length === 0 ? (
            <p>{t("empty")}</p>
          ) : (
            <DraftRows groups={groups} others="sameMinute" sealed={sealed} open={open} timeZone={timeZone} />
          )}
        </Sheet>
        {typed.length === 0 ? null : (
          <Sheet labelledBy="typed-text">
            <SheetTitle id="typed-text">{t("typed.title")}</SheetTitle>
            <p className="mb-3 text-ink-soft">{t("typed.help")}</p>
            <DraftRows groups={typed} others="earlier" sealed={sealed} open={open} timeZone={timeZone} />
          </Sheet>
        )}
        {aside.length === 0 ? null : (
          <Sheet labelledBy="side-texts">
            <SheetTitle id="side-texts">{t("side.title")}</SheetTitle>
            <p className="mb-3 text-ink-soft">
              {t("side.help")}
              <Gap />
              {sealed ? null : t("side.helpOpen")}
            </p>
            <DraftRows groups={aside} others="earlier" sealed={sealed} open={open} timeZone={timeZone} />
          </Sheet>
        )}
      </div>
      {shown ? (
        <div className="min-w-0 max-lg:order-first">
          <DraftReader
            number={shown.draft.number}
            text={shown.text}
            differences={shown.differences}
            isHead={shown.draft.isHead}
            sealed={sealed}
            view={view}
            actions={shown.draft.isHead ? null : actions}
          />
        </div>
      ) : null}
    </div>
  );
}
