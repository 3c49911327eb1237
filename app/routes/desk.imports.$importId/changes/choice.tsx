import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import type { RowDecision } from "~/domain/importing/change-rows";
import { VisuallyHidden } from "~/components/ui/visually-hidden";
import type { ChoiceValue } from "./shown-choices";

export type Option = { value: ChoiceValue; label: string };

type Props = {
  name: string;
  legend: string;
  options: Option[];
  decision: RowDecision;
  /** Whether the places of the row are in sight, to be decided one by one, and what brings them there. */
  isOpen?: boolean;
  onEach?: () => void;
};

/**
 * The choices of one change as radio buttons: part of the page's form, and saved by themselves as soon as one is chosen.
 * Each choice has its own fetcher, so that the next one does not call the last one back.
 */
export function Choice({ name, legend, options, decision, isOpen = false, onEach }: Props) {
  const fetcher = useFetcher();
  const [picked, setPicked] = usePicked({ decision, isOpen, isIdle: fetcher.state === "idle" });
  const saving = fetcher.formData?.get(name);
  const chosen = picked ?? saving ?? (decision === "mixed" ? "each" : decision);
  const pick = (value: ChoiceValue) => {
    setPicked(value);
    if (value === "each") onEach?.();
    else fetcher.submit({ intent: "save", alone: "1", [name]: value }, { method: "post" });
  };
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
              onChange={() => pick(value)}
              className="size-5 shrink-0 accent-ink-fill"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Standing = { decision: RowDecision; isOpen: boolean; isIdle: boolean };

/** What was just chosen, shown at once; until the server has spoken of it, or the places it opened are closed again. */
function usePicked(standing: Standing) {
  const [picked, setPicked] = useState<ChoiceValue | null>(null);
  const [before, setBefore] = useState(standing);
  const { decision, isOpen, isIdle } = standing;
  if (before.decision !== decision || before.isOpen !== isOpen || before.isIdle !== isIdle) {
    setBefore(standing);
    const answered = isIdle && !before.isIdle && picked !== "each";
    if (answered || before.decision !== decision || (before.isOpen && !isOpen)) setPicked(null);
  }
  return [picked, setPicked] as const;
}
