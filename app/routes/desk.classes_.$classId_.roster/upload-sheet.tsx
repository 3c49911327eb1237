import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { SendingFile } from "~/components/forms/sending-file";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { RosterFileProblem } from "~/services/classes/roster/read-roster-file.server";

type Props = { problem: RosterFileProblem | "nothing-given" | "changed-meanwhile" | null; text: string };

/** Choose a file or paste a table. What a file held stands in the field afterwards, to be mended there. */
export function UploadSheet({ problem, text }: Props) {
  const { t } = useTranslation("classes");
  const pending = useNavigation().state === "submitting";
  return (
    <Sheet labelledBy="upload-title">
      <SheetTitle id="upload-title">{t("roster.uploadTitle")}</SheetTitle>
      <Form method="post" encType="multipart/form-data" className="grid gap-3">
        <div className="max-w-text text-ink-soft">
          <p>{t("roster.columns")}</p>
          <p>{t("roster.accounts")}</p>
        </div>
        {problem === null ? null : (
          <Notice kind="error" live>
            {t(`roster.fileProblem.${problem}`)}
          </Notice>
        )}
        <input type="hidden" name="intent" value="preview" />
        <TextField
          name="file"
          type="file"
          accept=".xlsx,.csv,.txt"
          label={t("roster.file")}
          hint={t("roster.fileHint")}
          optional
        />
        <TextArea
          name="pasted"
          label={t("roster.pasted")}
          hint={t("roster.pastedHint")}
          rows={text === "" ? 6 : 12}
          defaultValue={text}
          className="font-mono whitespace-pre"
          spellCheck={false}
          optional
        />
        <SendingFile />
        <div>
          <Button type="submit" variant="primary" pending={pending}>
            {t("roster.preview")}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
