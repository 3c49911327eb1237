import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { DescribedAnswer } from "./describe-answer.server";

/** What the report found missing, beside the sheet. */
export function MissedPoints({ loaded: { missed, pointed } }: { loaded: DescribedAnswer }) {
  const { t } = useTranslation(["rewrite", "report"]);
  return (
    <Sheet labelledBy="missed">
      <SheetTitle id="missed">{t("missed")}</SheetTitle>
      {missed.length === 0 ? (
        <p className="text-ink-soft">{t(pointed ? "nothingMissed" : "noPoints")}</p>
      ) : (
        <ul role="list" className="divide-y divide-rule">
          {missed.map(({ id, label, status, reason, sources }) => (
            <li key={id} className="grid gap-1 py-3 first:pt-0">
              <p className="flex flex-wrap items-baseline gap-2">
                <strong lang="zh-CN">{label}</strong>
                <Badge tone={status === "partial" ? "warn" : "mark"}>{t(`report:status.${status}`)}</Badge>
              </p>
              {reason ? <p className="text-sm text-ink-soft">{t(`report:reason.${reason}`)}</p> : null}
              {sources.map((source, index) => (
                <p key={index} className="text-sm" lang="zh-CN">
                  <span className="text-ink-soft">{source.material}：</span>
                  <span className="font-essay">「{source.text}」</span>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
