import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../ui/button";
import { TextArea } from "../ui/form/text-area";
import { TextField } from "../ui/form/text-field";

/** A material that is new to the school: pasted or as a file. */
export function AttachFields({ typed }: { typed: (name: string) => string }) {
  const { t } = useTranslation("authoring");
  return (
    <div>
      <TextField
        name="materialTitle"
        defaultValue={typed("materialTitle")}
        label={t("materials.name")}
        hint={t("materials.nameHint")}
        lang="zh-CN"
        optional
      />
      <TextArea
        name="materialText"
        defaultValue={typed("materialText")}
        label={t("materials.text")}
        rows={8}
        lang="zh-CN"
        className="font-essay"
      />
      <TextField
        name="materialFile"
        type="file"
        accept=".txt,.md,.docx"
        label={t("materials.file")}
        hint={t("materials.fileHint")}
      />
      <Button type="submit" name="intent" value="attach">
        {t("materials.attach")}
      </Button>
    </div>
  );
}
