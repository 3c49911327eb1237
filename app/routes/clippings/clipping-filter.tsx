import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { CLIPPING_KINDS } from "~/domain/clippings/clipping";
import type { LoadedClippings } from "./load-clippings.server";

type Props = Pick<LoadedClippings, "filter" | "topics" | "uses"> & { filtered: boolean };

/** A plain GET form: every choice has an address. */
export function ClippingFilter({ filter, topics, uses, filtered }: Props) {
  const { t } = useTranslation("clippings");
  const any = { value: "", label: t("any") };
  const tagged = (tags: readonly string[]) => [any, ...tags.map((tag) => ({ value: tag, label: tag }))];
  return (
    <Form method="get" action="/clippings" role="search" aria-label={t("filter")}>
      <div className="grid items-start gap-x-4 sm:grid-cols-2">
        <TextField name="q" type="search" label={t("words")} defaultValue={filter.words} maxLength={100} lang="zh-CN" />
        <Select
          name="kind"
          label={t("field.kind")}
          defaultValue={filter.kind}
          options={[any, ...CLIPPING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))]}
        />
        <Select name="topic" label={t("field.topics")} defaultValue={filter.topic} options={tagged(topics)} />
        <Select name="use" label={t("field.uses")} defaultValue={filter.use} options={tagged(uses)} />
      </div>
      <div className="mb-5 flex flex-wrap gap-2">
        <Button type="submit">{t("filter")}</Button>
        {filtered ? (
          <ButtonLink to="/clippings" variant="quiet">
            {t("clear")}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}
