import { useId, type ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { PROMPT_ELEMENTS, type PromptElement } from "@content/contract/drill";
import { CONTROL } from "~/components/ui/form/field-frame";
import { TextField } from "~/components/ui/form/text-field";
import { fieldName } from "./read-answer";

/** Each part of a prompt with the list of what it may be. */
export function PartFields({ parts, chosen }: { parts: string[]; chosen: readonly (PromptElement | null)[] }) {
  const { t } = useTranslation("drills");
  const options = PROMPT_ELEMENTS.map((element) => ({ value: element, label: t(`element.${element}`) }));
  return (
    <Rows>
      {parts.map((part, n) => (
        <Choice key={n} label={part} name={fieldName.element(n)} chosen={chosen[n] ?? ""} options={options} />
      ))}
    </Rows>
  );
}

/** Each head with its place; a list works on every phone, with every screen reader and without JavaScript. */
export function OrderFields({ heads, chosen }: { heads: string[]; chosen: readonly (number | null)[] }) {
  const { t } = useTranslation("drills");
  const options = heads.map((_, index) => ({ value: `${index + 1}`, label: t("place", { place: index + 1 }) }));
  return (
    <Rows>
      {heads.map((head, n) => (
        <Choice key={head} label={head} name={fieldName.place(n)} chosen={`${chosen[n] ?? ""}`} options={options} />
      ))}
    </Rows>
  );
}

/** One line for each head to be remembered. */
export function HeadFields({ count, written }: { count: number; written: readonly string[] }) {
  const { t } = useTranslation("drills");
  return (
    <div className="grid max-w-text gap-x-6">
      {Array.from({ length: count }, (_, n) => (
        <TextField
          key={n}
          name={fieldName.head(n)}
          label={t("headNo", { no: n + 1 })}
          defaultValue={written[n] ?? ""}
          lang="zh-CN"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          className="font-essay"
        />
      ))}
    </div>
  );
}

function Rows({ children }: { children: ReactNode }) {
  return (
    <ul role="list" className="divide-y divide-rule border-y border-rule">
      {children}
    </ul>
  );
}

type ChoiceProps = { label: string; name: string; chosen: string; options: { value: string; label: string }[] };

function Choice({ label, name, chosen, options }: ChoiceProps) {
  const { t } = useTranslation("drills");
  const id = useId();
  return (
    <li className="grid items-center gap-x-6 gap-y-1.5 py-3 sm:grid-cols-[1fr_11rem]">
      <label htmlFor={id} lang="zh-CN" className="font-essay">
        {label}
      </label>
      <select id={id} name={name} defaultValue={chosen} className={`${CONTROL} min-h-11 py-2`}>
        <option value="">{t("choose")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </li>
  );
}
