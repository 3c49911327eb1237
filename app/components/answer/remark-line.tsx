import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import type { PenKind } from "~/domain/marking/pen/pen-mark";

export type RemarkOnAnswer = {
  no: number | null;
  start: number | null;
  end: number | null;
  pen: PenKind;
  text: string;
  reasonCode: string | null;
};

type Props = {
  remark: RemarkOnAnswer;
  answer: string;
  /** What the number in the answer points at; of a remark with a place. */
  id?: string;
};

/** A tutor's remark in a list below the answer: its number, how it is drawn, the words it is on, what it says and why. */
export function RemarkLine({ remark: { no, start, end, pen, text, reasonCode }, answer, id }: Props) {
  const { t } = useTranslation(["markingDesk", "report"]);
  return (
    <li id={no === null ? undefined : id} className="flex scroll-mt-24 flex-wrap items-baseline gap-x-2">
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
  );
}
