import { useFetcher } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { remarkId } from "~/components/answer/pen-stroke";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Badge } from "~/components/ui/badge";
import type { LoadedDesk } from "../load-desk.server";

/** What stands on the answer, in the order of its places; one's own can be taken off again. */
export function RemarkList({ remarks }: { remarks: LoadedDesk["script"]["remarks"] }) {
  const { t } = useTranslation(["markingDesk", "report"]);
  const fetcher = useFetcher();
  return (
    <section aria-labelledby="remark-list" className="mt-3">
      <h3 id="remark-list" className="text-base font-semibold">
        {t("remark.list")}
      </h3>
      {remarks.length === 0 ? <p className="text-sm text-ink-soft">{t("remark.none")}</p> : null}
      <ol className="grid gap-1">
        {remarks.map(({ id, no, pen, text, reasonCode, mine }) => (
          <li
            key={id}
            {...(no === null ? {} : { id: remarkId(no) })}
            className="flex scroll-mt-24 flex-wrap items-baseline gap-2"
          >
            <Badge tone="mark">{no === null ? t("remark.wholeShort") : t("remark.short", { no })}</Badge>
            <span className="text-sm text-ink-soft">{t(`pen.${pen}`)}</span>
            <span lang="zh-CN">{text}</span>
            {reasonCode === null ? null : (
              <span className="text-sm text-ink-soft">{t(`report:reason.${reasonCode as "absent"}`)}</span>
            )}
            {mine ? (
              <div className="ms-auto">
                <ConfirmButton
                  as={fetcher.Form}
                  size="small"
                  variant="quiet"
                  label={t("remark.remove")}
                  name={t("remark.removeOf", { text: text || t(`pen.${pen}`) })}
                  title={t("remark.removeAsk")}
                  description={text || t(`pen.${pen}`)}
                >
                  <input type="hidden" name="intent" value="unremark" />
                  <input type="hidden" name="remark" value={id} />
                </ConfirmButton>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
