import { useTranslation } from "~/i18n/use-translation";
import { pointRowId } from "./point-row-id";
import type { AnswerMark } from "./mark-segments";

/** Keeps the number on the line of the words before it. */
const WORD_JOINER = "\u2060";

/** The number the pen writes behind marked words; it leads to the point's row in the table. */
export function PenNumber({ pointNo, kind, awarded = "" }: Pick<AnswerMark, "pointNo" | "kind" | "awarded">) {
  const { t } = useTranslation("report");
  if (pointNo === null) {
    return (
      <span data-annotation className="pen-number select-none" data-kind={kind}>
        <span aria-hidden>{WORD_JOINER}!</span>
        <span className="sr-only">{t("answer.markFinding")}</span>
      </span>
    );
  }
  const earned = kind === "partial" ? t("answer.markPartial", { no: pointNo }) : t("answer.markHit", { no: pointNo });
  const name = awarded === "" ? earned : t("answer.markAwarded", { earned, awarded });
  return (
    <a
      data-annotation
      href={`#${pointRowId(pointNo)}`}
      aria-label={name}
      className="pen-number select-none"
      data-kind={kind}
    >
      {WORD_JOINER}
      {pointNo}
    </a>
  );
}
