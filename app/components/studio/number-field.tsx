import { useState } from "react";
import { TextField } from "../ui/form/text-field";

type Props = {
  id?: string;
  label: string;
  hint?: string;
  placeholder?: string;
  error?: string | undefined;
  /** NaN stands for something typed that is no number. */
  value: number | null;
  onValue: (value: number | null) => void;
};

/** A number that may be unset. What is being typed stays as typed until the number changes elsewhere. */
export function NumberField({ value, onValue, ...field }: Props) {
  const [text, setText] = useState(() => print(value));
  const shown = Object.is(read(text), value) ? text : print(value);
  return (
    <TextField
      {...field}
      value={shown}
      onChange={({ target }) => {
        setText(target.value);
        onValue(read(target.value));
      }}
      inputMode="decimal"
      autoComplete="off"
    />
  );
}

function read(text: string): number | null {
  const typed = text.trim();
  if (typed === "") return null;
  return /^\d+(\.\d*)?$/.test(typed) ? Number(typed) : Number.NaN;
}

function print(value: number | null): string {
  return value === null || Number.isNaN(value) ? "" : `${value}`;
}
