import type { FocusEvent, RefObject } from "react";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { SheetView } from "./sheet-view";

const VIEWS: readonly SheetView[] = ["sheet", "plain"];

const OPTION =
  "relative flex min-h-8 items-center whitespace-nowrap border border-edge px-3 text-ink-soft not-first-of-type:-ms-px " +
  "has-checked:border-ink has-checked:bg-ink-fill has-checked:text-on-ink " +
  "has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";

type Props = {
  /** What is shown; null before the page knows, and for good without JavaScript. */
  view: SheetView | null;
  field: RefObject<HTMLTextAreaElement>;
  onChoose: (view: SheetView) => void;
};

/** 方格 or 普通. A press gives the focus back to the field it came from, so that writing goes on where it was. */
export function ViewChoice({ view, field, onChoose }: Props) {
  const { t } = useTranslation("writing");
  const cameFromField = useRef(false);
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    cameFromField.current = relatedTarget !== null && relatedTarget === field.current;
  };
  const choose = (next: SheetView) => {
    // Focus shows the caret, so it comes when the field has its new form.
    flushSync(() => onChoose(next));
    if (cameFromField.current) field.current?.focus();
  };
  return (
    <fieldset className="ms-auto flex shrink-0 font-sans text-sm" style={view ? undefined : { visibility: "hidden" }}>
      <legend className="sr-only">{t("view.label")}</legend>
      {VIEWS.map((option) => (
        <label key={option} className={OPTION}>
          <input
            type="radio"
            name="view"
            value={option}
            checked={view === option}
            onFocus={onFocus}
            onChange={() => choose(option)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {t(`view.${option}`)}
        </label>
      ))}
    </fieldset>
  );
}
