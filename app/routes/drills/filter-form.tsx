import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import type { LoadedDrills } from "./load-drills.server";

type Props = Pick<LoadedDrills, "filter" | "kinds" | "packs"> & { filtered: boolean };

/** A plain GET form: every filter has an address that can be kept and sent. */
export function DrillFilterForm({ filter, kinds, packs, filtered }: Props) {
  const { t } = useTranslation(["drills", "bank", "shell"]);
  return (
    <Form
      method="get"
      role="search"
      aria-label={t("bank:filter.label")}
      className="mb-6 grid items-start gap-x-4 sm:grid-cols-2 lg:grid-cols-[1fr_1.4fr_auto]"
    >
      <Select
        name="kind"
        label={t("drills:filter.kind")}
        defaultValue={filter.kind ?? ""}
        options={[
          { value: "", label: t("drills:filter.kindAll") },
          ...kinds.map(({ kind }) => ({ value: kind, label: t(`drills:kind.${kind}`) })),
        ]}
      />
      <Select
        name="pack"
        label={t("drills:filter.pack")}
        defaultValue={filter.packId ?? ""}
        options={[
          { value: "", label: t("drills:filter.packAll") },
          ...packs.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <div className="flex gap-2 lg:pt-7">
        <Button type="submit">{t("shell:action.apply")}</Button>
        {filtered ? (
          <ButtonLink to="/drills" variant="quiet">
            {t("shell:action.clear")}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}
