import { useId, type ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { CircleAlert } from "lucide-react";

export type FieldTexts = {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Shows 选填 beside the label of a field that may stay empty. */
  optional?: boolean;
};

/** What every control of a form hands on to its input. */
export type FieldWiring = { id: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined };

export const CONTROL =
  "block w-full rounded-sm border border-edge bg-sheet px-3 text-base text-ink hover:border-ink " +
  "aria-invalid:border-vermilion aria-invalid:border-2 disabled:bg-shade disabled:text-ink-soft";

type Props = FieldTexts & { id?: string | undefined; children: (wiring: FieldWiring) => ReactNode };

/**
 * Label above, hint and error below. The error line keeps its height while it is empty:
 * a line that collapses on blur moves the button away from under the mouse and the click is lost.
 */
export function FieldFrame({ id: givenId, label, hint, error, optional = false, children }: Props) {
  const { t } = useTranslation();
  const ownId = useId();
  const id = givenId ?? ownId;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
        {optional ? <span className="ms-2 font-normal text-ink-soft">{t("state.optional")}</span> : null}
      </label>
      {children({ id, "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined })}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      <p id={`${id}-error`} className="flex min-h-6 items-start gap-1.5 text-sm text-vermilion">
        {error ? (
          <>
            <CircleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
            <span>{error}</span>
          </>
        ) : null}
      </p>
    </div>
  );
}
