import { useFetcher } from "@remix-run/react";
import type { RowDecision } from "~/domain/importing/change-rows";
import { VisuallyHidden } from "~/components/ui/visually-hidden";

export type Option = { value: "keep" | "alter" | "each"; label: string };

/**
 * The choices of one change as radio buttons: part of the page's form, and saved by themselves as soon as one is chosen.
 * Each choice has its own fetcher, so that the next one does not call the last one back.
 */
export function Choice({
  name,
  legend,
  options,
  decision,
}: {
  name: string;
  legend: string;
  options: Option[];
  decision: RowDecision;
}) {
  const fetcher = useFetcher();
  const saving = fetcher.formData?.get(name);
  const chosen = saving ?? (decision === "mixed" ? "each" : decision);
  return (
    <fieldset className="min-w-0">
      <legend>
        <VisuallyHidden>{legend}</VisuallyHidden>
      </legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-9 cursor-pointer items-center gap-2 whitespace-nowrap">
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => {
                if (value !== "each") {
                  fetcher.submit({ intent: "save", alone: "1", [name]: value }, { method: "post" });
                }
              }}
              className="size-5 shrink-0 accent-ink-fill"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
