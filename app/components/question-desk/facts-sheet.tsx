import { useTranslation } from "~/i18n/use-translation";
import { FAMILIES } from "@content/contract/family";
import { GENRE_IDS } from "@content/contract/genre";
import { Select } from "../ui/form/select";
import { TextArea } from "../ui/form/text-area";
import { TextField } from "../ui/form/text-field";
import { Sheet, SheetTitle } from "../ui/sheet";
import type { DraftFields } from "./draft/use-draft-form";
import { useFieldError } from "./use-field-error";

/** What the question says and what kind it is. */
export function FactsSheet({ fields }: { fields: DraftFields }) {
  const { t } = useTranslation(["authoring", "terms"]);
  const errorOf = useFieldError();
  const { title, stem, requirements, identity, family, genre } = fields;
  return (
    <Sheet labelledBy="facts">
      <SheetTitle id="facts">{t("facts.title")}</SheetTitle>
      <div className="grid gap-x-6 gap-y-2 md:grid-cols-2">
        <div className="md:col-span-2">
          <TextField
            id={title.id}
            name={title.name}
            defaultValue={title.initialValue}
            label={t("facts.name")}
            hint={t("facts.nameHint")}
            error={errorOf(title.errors)}
            lang="zh-CN"
          />
        </div>
        <div className="md:col-span-2">
          <TextArea
            id={stem.id}
            name={stem.name}
            defaultValue={stem.initialValue}
            label={t("facts.stem")}
            error={errorOf(stem.errors)}
            rows={4}
            lang="zh-CN"
            className="font-essay"
          />
        </div>
        <div className="md:col-span-2">
          <TextArea
            id={requirements.id}
            name={requirements.name}
            defaultValue={requirements.initialValue}
            label={t("facts.requirements")}
            error={errorOf(requirements.errors)}
            rows={2}
            lang="zh-CN"
            className="font-essay"
            optional
          />
        </div>
        <Select
          id={family.id}
          name={family.name}
          defaultValue={family.initialValue}
          label={t("facts.family")}
          error={errorOf(family.errors)}
          options={FAMILIES.map((value) => ({ value, label: t(`terms:family.${value}`) }))}
        />
        <Select
          id={genre.id}
          name={genre.name}
          defaultValue={genre.initialValue ?? ""}
          label={t("facts.genre")}
          error={errorOf(genre.errors)}
          options={[
            { value: "", label: t("facts.noGenre") },
            ...GENRE_IDS.map((value) => ({ value, label: t(`terms:genre.${value}`) })),
          ]}
        />
        <TextField
          id={identity.id}
          name={identity.name}
          defaultValue={identity.initialValue}
          label={t("facts.identity")}
          hint={t("facts.identityHint")}
          error={errorOf(identity.errors)}
          lang="zh-CN"
          optional
        />
      </div>
    </Sheet>
  );
}
