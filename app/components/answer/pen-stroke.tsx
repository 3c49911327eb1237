import { useTranslation } from "~/i18n/use-translation";
import type { PenMark } from "~/domain/marking/pen/pen-mark";

/** Keeps the number on the line of the words before it. */
const WORD_JOINER = "\u2060";

/** The kinds of strokes over a piece of text, as one attribute; nothing where there are none. */
export function penKindsOf(marks: readonly PenMark[]): string | undefined {
  return marks.length === 0 ? undefined : [...new Set(marks.map(({ pen }) => pen))].join(" ");
}

/** Element id of a remark in the list below the answer. */
export const remarkId = (no: number) => `remark-${no}`;

/** Behind the words of a stroke: what is to be put in there, and the number that leads to the remark. */
export function PenEnd({ mark: { no, pen, text } }: { mark: PenMark }) {
  const { t } = useTranslation("markingDesk");
  return (
    <>
      {pen === "insert" ? (
        <span data-annotation className="pen-insert select-none">
          {WORD_JOINER}‸{text}
        </span>
      ) : null}
      <a
        data-annotation
        href={`#${remarkId(no)}`}
        aria-label={t("remark.toRemark", { no, pen: t(`pen.${pen}`) })}
        className="pen-remark select-none"
      >
        {WORD_JOINER}
        {t("remark.short", { no })}
      </a>
    </>
  );
}
