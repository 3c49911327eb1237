import { forwardRef, type TextareaHTMLAttributes } from "react";
import { classNames } from "../class-names";
import { CONTROL, FieldFrame, type FieldTexts } from "./field-frame";

export type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & FieldTexts;

export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { label, hint, error, optional, id, className, rows = 4, ...area },
  ref,
) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <textarea
          {...area}
          {...wiring}
          ref={ref}
          rows={rows}
          className={classNames(CONTROL, "py-2 read-only:bg-shade", className)}
        />
      )}
    </FieldFrame>
  );
});

export type AnswerAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & { label: string };

/** The answer sheet itself: ruled paper, serif face, no frame of its own beyond the sheet's edge. */
export const AnswerArea = forwardRef<HTMLTextAreaElement, AnswerAreaProps>(function AnswerArea(
  { label, className, ...area },
  ref,
) {
  return (
    <textarea
      lang="zh-CN"
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      {...area}
      ref={ref}
      aria-label={label}
      className={classNames(
        "ruled block min-h-80 w-full resize-y rounded-sm border border-edge bg-sheet px-5 pb-6 font-essay text-lg leading-(--row) text-ink",
        "read-only:text-ink-soft",
        className,
      )}
    />
  );
});
