import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import type { readNewSet } from "./new-set";

type Refused = Extract<ReturnType<typeof readNewSet>, { ok: false }>;

/** Title, kind and use are enough to begin with; questions and times follow on the set's own page. */
export function NewSetForm({ refused }: { refused: Refused | undefined }) {
  const { t } = useTranslation(["deskSets", "sets"]);
  const pending = useNavigation().state === "submitting";
  return (
    <Form method="post" className="grid items-start gap-x-6 gap-y-1 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField
          name="title"
          label={t("name")}
          error={refused ? t(`error.${refused.error}`) : undefined}
          defaultValue={refused?.typed.title ?? ""}
          lang="zh-CN"
        />
      </div>
      <Select
        name="kind"
        label={t("kind")}
        defaultValue={refused?.typed.kind ?? "set"}
        options={(["set", "paper"] as const).map((value) => ({ value, label: t(`sets:kind.${value}`) }))}
      />
      <Select
        name="visibility"
        label={t("visibility")}
        defaultValue={refused?.typed.visibility ?? "reserved"}
        options={(["reserved", "bank"] as const).map((value) => ({ value, label: t(`visibilityLong.${value}`) }))}
      />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t("create")}
        </Button>
      </div>
    </Form>
  );
}
