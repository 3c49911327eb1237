import { ChevronDown } from "lucide-react";
import { forwardRef, type SelectHTMLAttributes } from "react";
import { classNames } from "../class-names";
import { CONTROL, FieldFrame, type FieldTexts } from "./field-frame";

export type SelectOption = { value: string; label: string };

export type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & FieldTexts & { options: readonly SelectOption[] };

/** The platform's own list: it works on every phone, with every screen reader and without JavaScript. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { label, hint, error, optional, id, options, className, ...select },
  ref,
) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <span className="relative block">
          <select
            {...select}
            {...wiring}
            ref={ref}
            className={classNames(CONTROL, "min-h-11 appearance-none py-2 pe-10", className)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-ink-soft"
          />
        </span>
      )}
    </FieldFrame>
  );
});
