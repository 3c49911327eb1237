import { useTranslation } from "~/i18n/use-translation";
import { TextArea } from "../ui/form/text-area";
import { Sheet, SheetTitle } from "../ui/sheet";
import type { DraftFields } from "./draft/use-draft-form";
import { useFieldError } from "./use-field-error";

export function AnswerSheet({ fields: { referenceAnswer } }: { fields: DraftFields }) {
  const { t } = useTranslation("authoring");
  const errorOf = useFieldError();
  return (
    <Sheet labelledBy="reference">
      <SheetTitle id="reference">{t("answer.title")}</SheetTitle>
      <TextArea
        id={referenceAnswer.id}
        name={referenceAnswer.name}
        defaultValue={referenceAnswer.initialValue}
        label={t("answer.text")}
        hint={t("answer.hint")}
        error={errorOf(referenceAnswer.errors)}
        rows={8}
        lang="zh-CN"
        className="font-essay"
        optional
      />
    </Sheet>
  );
}
