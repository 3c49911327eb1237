import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { CLIPPING_KINDS, CLIPPING_LIMITS, USUAL_USES } from "~/domain/clippings/clipping";
import type { TypedFields } from "./act.server";
import type { LoadedClippings } from "./load-clippings.server";

type Props = Pick<LoadedClippings, "editing" | "topics" | "uses"> & { typed: TypedFields | null };

const TOPICS = "known-topics";
const USES = "known-uses";

/** One clipping to be written down, or the one chosen to be changed. */
export function ClippingForm({ editing, typed, topics, uses }: Props) {
  const { t } = useTranslation("clippings");
  const shown = typed ?? editing;
  const hint = t("field.tagsHint", { max: CLIPPING_LIMITS.tags });
  return (
    <Sheet labelledBy="clipping">
      <SheetTitle id="clipping">{t(editing ? "change" : "add")}</SheetTitle>
      <Form method="post" action={editing ? `/clippings?edit=${editing.id}` : "/clippings"}>
        {editing ? <input type="hidden" name="clippingId" value={editing.id} /> : null}
        <Select
          name="kind"
          label={t("field.kind")}
          defaultValue={shown?.kind ?? "sentence"}
          options={CLIPPING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextArea
          name="text"
          required
          rows={4}
          maxLength={CLIPPING_LIMITS.text}
          label={t("field.text")}
          defaultValue={shown?.text}
          lang="zh-CN"
        />
        <TextField
          name="source"
          label={t("field.source")}
          hint={t("field.sourceHint")}
          maxLength={CLIPPING_LIMITS.source}
          defaultValue={shown?.source}
          lang="zh-CN"
        />
        <TextField name="sourceDate" type="date" label={t("field.sourceDate")} defaultValue={shown?.sourceDate} />
        <TextField
          name="topics"
          list={TOPICS}
          label={t("field.topics")}
          hint={hint}
          defaultValue={shown?.topics}
          lang="zh-CN"
        />
        <TextField
          name="uses"
          list={USES}
          label={t("field.uses")}
          hint={hint}
          defaultValue={shown?.uses}
          lang="zh-CN"
        />
        <Choices id={TOPICS} values={topics} />
        <Choices id={USES} values={[...new Set([...USUAL_USES, ...uses])]} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" name="intent" value={editing ? "change" : "keep"} variant="primary">
            {t(editing ? "saveChange" : "save")}
          </Button>
          {editing ? <ButtonLink to="/clippings">{t("leave")}</ButtonLink> : null}
        </div>
      </Form>
    </Sheet>
  );
}

function Choices({ id, values }: { id: string; values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
