import { forwardRef, type InputHTMLAttributes } from "react";
import { classNames } from "../class-names";
import { CONTROL, FieldFrame, type FieldTexts } from "./field-frame";

export type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & FieldTexts;

export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { label, hint, error, optional, id, className, ...input },
  ref,
) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <input
          {...input}
          {...wiring}
          ref={ref}
          className={classNames(CONTROL, "min-h-11 py-2 read-only:bg-shade", className)}
        />
      )}
    </FieldFrame>
  );
});
