import { useTranslation } from "~/i18n/use-translation";
import { remarkId } from "~/components/answer/pen-stroke";
import { RemarkLine, type RemarkOnAnswer } from "~/components/answer/remark-line";

export type SeenRemark = RemarkOnAnswer & { id: string };

type Props = {
  remarks: readonly SeenRemark[];
  answer: string;
  heading?: boolean;
  /** Keeps the ids apart where several answers stand on one page. */
  idPrefix?: string;
};

/** A tutor's remarks below the answer they are drawn on: by their numbers, those on the whole answer last. */
export function MarkedScript({ remarks, answer, heading = true, idPrefix }: Props) {
  const { t } = useTranslation("markingDesk");
  if (remarks.length === 0) return null;
  const own = (id: string) => (idPrefix === undefined ? id : `${id}-${idPrefix}`);
  return (
    <section aria-labelledby={own("seen-remarks")} className="mt-5 border-t border-rule pt-4">
      <h3 id={own("seen-remarks")} className="text-base font-semibold">
        {t("seen.title")}
      </h3>
      {heading ? <p className="text-sm text-ink-soft">{t("seen.help")}</p> : null}
      <ol className="mt-2 grid gap-1.5">
        {remarks.map((remark) => (
          <RemarkLine
            key={remark.id}
            remark={remark}
            answer={answer}
            {...(remark.no === null ? {} : { id: own(remarkId(remark.no)) })}
          />
        ))}
      </ol>
    </section>
  );
}
