import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { HuntResult } from "~/domain/hunt/hunt-result";

/** How many points were found and missed, and how many sentences were marked for nothing. */
export function Outcome({ result, unplaced }: { result: HuntResult; unplaced: number }) {
  const { t } = useTranslation(["hunt", "drills"]);
  return (
    <Sheet labelledBy="result">
      <SheetTitle id="result">{t("result")}</SheetTitle>
      <p className="flex flex-wrap gap-2">
        <Badge tone="good">{t("drills:result.foundCount", { count: result.found })}</Badge>
        <Badge tone="mark">{t("drills:result.missedCount", { count: result.missed })}</Badge>
        <Badge tone="warn">{t("drills:result.extraCount", { count: result.surplus })}</Badge>
      </p>
      <p className="mt-3 max-w-text text-ink-soft">{t("resultHelp")}</p>
      {unplaced > 0 ? <p className="mt-1 max-w-text text-ink-soft">{t("unplaced", { count: unplaced })}</p> : null}
    </Sheet>
  );
}
