import { useTranslation } from "react-i18next";
import { remarkId } from "~/components/answer/pen-stroke";
import { Badge } from "~/components/ui/badge";
import type { PenKind } from "~/domain/marking/pen/pen-mark";

export type SeenRemark = {
  id: string;
  no: number | null;
  start: number | null;
  end: number | null;
  pen: PenKind;
  text: string;
  reasonCode: string | null;
};

type Props = {
  remarks: readonly SeenRemark[];
  answer: string;
  heading?: boolean;
  /** Keeps the ids apart where several answers stand on one page. */
  idPrefix?: string;
};

/** A tutor's remarks below the answer they are drawn on: by their numbers, those on the whole answer last. */
export function MarkedScript({ remarks, answer, heading = true, idPrefix }: Props) {
  const { t } = useTranslation(["markingDesk", "report"]);
  if (remarks.length === 0) return null;
  const own = (id: string) => (idPrefix === undefined ? id : `${id}-${idPrefix}`);
  return (
    <section aria-labelledby={own("seen-remarks")} className="mt-5 border-t border-rule pt-4">
      <h3 id={own("seen-remarks")} className="text-base font-semibold">
        {t("seen.title")}
      </h3>
      {heading ? <p className="text-sm text-ink-soft">{t("seen.help")}</p> : null}
      <ol className="mt-2 grid gap-1.5">
        {remarks.map(({ id, no, start, end, pen, text, reasonCode }) => (
          <li
            key={id}
            {...(no === null ? {} : { id: own(remarkId(no)) })}
            className="flex scroll-mt-24 flex-wrap items-baseline gap-x-2"
          >
            <Badge tone="mark">{no === null ? t("remark.wholeShort") : t("remark.short", { no })}</Badge>
            {no === null ? null : <span className="text-sm text-ink-soft">{t(`pen.${pen}`)}</span>}
            {start === null || end === null ? null : (
              <q lang="zh-CN" className="font-essay text-ink-soft">
                {answer.slice(start, end)}
              </q>
            )}
            <span lang="zh-CN">{text}</span>
            {reasonCode === null ? null : (
              <span className="text-sm text-ink-soft">{t(`report:reason.${reasonCode as "absent"}`)}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
