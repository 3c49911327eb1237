import type { FieldMetadata } from "@conform-to/react";
import type { HTMLInputTypeAttribute } from "react";
import { TextField } from "../ui/form/text-field";
import { useAccountError } from "./use-account-error";

type Props = {
  field: FieldMetadata<string | undefined>;
  label: string;
  hint?: string;
  type?: HTMLInputTypeAttribute;
  autoComplete: string;
  optional?: boolean;
};

/** One line of an account form, wired to conform. Names, passwords and codes are nobody's spelling. */
export function AccountField({ field, label, hint, type = "text", autoComplete, optional }: Props) {
  const errorText = useAccountError();
  return (
    <TextField
      id={field.id}
      name={field.name}
      defaultValue={type === "password" ? undefined : field.initialValue}
      required={field.required}
      type={type}
      label={label}
      hint={hint}
      optional={optional}
      error={errorText(field.errors?.[0])}
      autoComplete={autoComplete}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
    />
  );
}
