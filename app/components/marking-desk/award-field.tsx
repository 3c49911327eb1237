import { TextField } from "~/components/ui/form/text-field";

type Props = {
  name: string;
  label: string;
  /** Marks, or a share where the question sets none: then the field counts in per cent. */
  max: number;
  step: number;
  inMarks: boolean;
  value: string;
  onValue: (value: string) => void;
  error: string;
};

/** The number that a tutor gives. Off the profile's step only where the engine's own number or full marks are. */
export function AwardField({ name, label, max, step, inMarks, value, onValue, error }: Props) {
  const unit = inMarks ? 1 : 100;
  const onStep = [max, Number(value) / unit].every(
    (number) => Math.abs(number / step - Math.round(number / step)) < 1e-6,
  );
  return (
    <TextField
      name={name}
      label={label}
      type="number"
      inputMode="decimal"
      min={0}
      max={tidy(max * unit)}
      step={onStep ? tidy(step * unit) : "any"}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
      error={error || undefined}
      className="max-w-32"
    />
  );
}

/** An award as its field shows it. */
export function shownAward(value: number, inMarks: boolean): string {
  return `${tidy(inMarks ? value : value * 100)}`;
}

/** The award in a field; NaN where it holds no number. */
export function typedAward(value: string, inMarks: boolean): number {
  return value.trim() === "" ? Number.NaN : tidy(Number(value) / (inMarks ? 1 : 100), 10_000);
}

function tidy(value: number, digits = 100): number {
  return Math.round(value * digits) / digits;
}
