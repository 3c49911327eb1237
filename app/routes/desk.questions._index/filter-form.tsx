import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { FAMILIES } from "@content/contract/family";
import { Button, ButtonLink } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { ORIGINS, STATUSES, VISIBILITIES } from "./filter-values";
import type { LoadedQuestions } from "./load-questions.server";

/** A plain GET form: every filter has an address that can be kept and sent. */
export function QuestionFilterForm({ filter }: Pick<LoadedQuestions, "filter">) {
  const { t } = useTranslation(["deskQuestions", "shell", "terms"]);
  return (
    <Form
      method="get"
      role="search"
      aria-label={t("filter.label")}
      className="mb-4 grid items-start gap-x-4 sm:grid-cols-2 lg:grid-cols-4"
    >
      <div className="sm:col-span-2">
        <TextField
          name="q"
          type="search"
          label={t("filter.search")}
          placeholder={t("filter.searchHint")}
          defaultValue={filter.search ?? ""}
          maxLength={100}
        />
      </div>
      <Select
        name="family"
        label={t("filter.family")}
        defaultValue={filter.family ?? ""}
        options={[
          { value: "", label: t("filter.familyAll") },
          ...FAMILIES.map((value) => ({ value, label: t(`terms:family.${value}`) })),
        ]}
      />
      <Select
        name="status"
        label={t("filter.status")}
        defaultValue={filter.status ?? ""}
        options={[
          { value: "", label: t("filter.statusAll") },
          ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
        ]}
      />
      <Select
        name="origin"
        label={t("filter.origin")}
        defaultValue={filter.origin ?? ""}
        options={[
          { value: "", label: t("filter.originAll") },
          ...ORIGINS.map((value) => ({ value, label: t(`origin.${value}`) })),
        ]}
      />
      <Select
        name="use"
        label={t("filter.visibility")}
        defaultValue={filter.visibility ?? ""}
        options={[
          { value: "", label: t("filter.visibilityAll") },
          ...VISIBILITIES.map((value) => ({ value, label: t(`visibility.${value}`) })),
        ]}
      />
      <div className="flex gap-2 sm:pt-6">
        <Button type="submit">{t("shell:action.apply")}</Button>
        {Object.keys(filter).length > 0 ? (
          <ButtonLink to="/desk/questions" variant="quiet">
            {t("shell:action.clear")}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}
