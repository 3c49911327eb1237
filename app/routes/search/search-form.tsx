import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { SEARCH_KINDS } from "@content/contract/search-kind";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { SEARCH_BOX } from "~/components/shell/search-link";
import { useRootData } from "~/frame/root-data";
import type { SearchAddress } from "./read-address";

/** A plain GET form: what was looked for has an address. */
export function SearchForm({ typed, kind, looking }: Pick<SearchAddress, "typed" | "kind"> & { looking: boolean }) {
  const { t } = useTranslation("search");
  const withKey = useRootData().searchKey === "on";
  return (
    <Form
      method="get"
      role="search"
      aria-label={t("form.label")}
      className="mb-6 grid items-start gap-x-4 sm:grid-cols-[minmax(0,3fr)_minmax(8rem,1fr)_auto]"
    >
      <TextField
        key={typed}
        id={SEARCH_BOX}
        name="q"
        type="search"
        label={t("form.words")}
        hint={t("form.hint")}
        defaultValue={typed}
        maxLength={1_000}
        autoComplete="off"
        autoFocus={typed === ""}
        aria-keyshortcuts={withKey ? "/" : undefined}
      />
      <Select
        key={kind}
        name="kind"
        label={t("form.kind")}
        defaultValue={kind ?? ""}
        options={[
          { value: "", label: t("form.kindAll") },
          ...SEARCH_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
      />
      <div className="mb-4 sm:mb-0 sm:pt-7">
        <Button type="submit" variant="primary" pending={looking}>
          {t("form.submit")}
        </Button>
      </div>
    </Form>
  );
}
