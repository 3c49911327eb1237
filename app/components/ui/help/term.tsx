import { useId } from "react";
import { useTranslation } from "react-i18next";

export type TermName =
  | "keyPoint"
  | "band"
  | "doubleMarking"
  | "tolerance"
  | "agreement"
  | "expert"
  | "keySentence"
  | "profile"
  | "needsMaterial"
  | "questionSet";

type Props = {
  of: TermName;
  /** Only the button: the word stands before it already. */
  bare?: boolean;
};

/**
 * A term of the trade with what it means behind a question mark. The platform's own popover: it opens by mouse, touch and
 * keyboard without script, closes with Escape, and gives the focus back. Keep it out of headings, or it becomes part of their name.
 */
export function Term({ of, bare = false }: Props) {
  const { t } = useTranslation("glossary");
  const id = `term-${useId().replaceAll(":", "")}`;
  const word = t(`${of}.word`);
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      {bare ? null : <span>{word}</span>}
      <button
        type="button"
        aria-label={t("what", { word })}
        className="grid size-6 place-items-center rounded-full border border-edge text-xs leading-none font-semibold text-pen hover:border-ink hover:text-ink"
        {...{ popovertarget: id }}
      >
        ?
      </button>
      <span id={id} className="term-help" {...{ popover: "auto" }}>
        <strong className="block font-serif">{word}</strong>
        <span className="block">{t(`${of}.text`)}</span>
      </span>
    </span>
  );
}
