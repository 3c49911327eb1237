import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import type { PackProblem } from "@content/contract/pack";
import { ProblemList } from "~/components/packs/problem-list";
import { SendingFile } from "~/components/forms/sending-file";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";

/** Choose a file or paste a text. A refusal names each problem with its line; what was pasted stays. */
export function ImportForm({ problems, pasted }: { problems: PackProblem[]; pasted: string }) {
  const { t } = useTranslation("desk");
  const pending = useNavigation().state === "submitting";
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-4">
      <p className="max-w-text text-ink-soft">{t("packs.importText")}</p>
      <ProblemList title={t("packs.refused")} problems={problems} />
      <TextField
        name="file"
        type="file"
        accept=".txt,.md,.docx"
        label={t("packs.file")}
        hint={t("packs.fileHint")}
        optional
      />
      <TextArea name="pasted" label={t("packs.pasted")} rows={6} defaultValue={pasted} optional />
      <SendingFile />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t("packs.submit")}
        </Button>
      </div>
    </Form>
  );
}
