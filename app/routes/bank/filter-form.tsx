import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { FAMILIES } from "@content/contract/family";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { Button, ButtonLink } from "~/components/ui/button";
import type { BankFilter } from "./load-bank.server";

type Props = { filter: BankFilter; packs: { id: string; title: string }[]; filtered: boolean };

/** A plain GET form: every filter has an address that can be kept and sent. */
export function BankFilterForm({ filter, packs, filtered }: Props) {
  const { t } = useTranslation(["bank", "shell", "terms"]);
  const families = FAMILIES.map((family) => ({ value: family, label: t(`terms:family.${family}`) }));
  return (
    <Form
      method="get"
      role="search"
      aria-label={t("bank:filter.label")}
      className="mb-6 grid items-start gap-x-4 sm:grid-cols-2 lg:grid-cols-[1fr_1.4fr_1.6fr_auto]"
    >
      <Select
        name="family"
        label={t("bank:filter.family")}
        defaultValue={filter.family ?? ""}
        options={[{ value: "", label: t("bank:filter.familyAll") }, ...families]}
      />
      <Select
        name="pack"
        label={t("bank:filter.topic")}
        defaultValue={filter.packId ?? ""}
        options={[
          { value: "", label: t("bank:filter.topicAll") },
          ...packs.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <TextField
        name="q"
        type="search"
        label={t("bank:filter.search")}
        placeholder={t("bank:filter.searchHint")}
        defaultValue={filter.search}
        maxLength={100}
      />
      <div className="flex gap-2 pt-7">
        <Button type="submit">{t("shell:action.apply")}</Button>
        {filtered ? (
          <ButtonLink to="/bank" variant="quiet">
            {t("shell:action.clear")}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}
