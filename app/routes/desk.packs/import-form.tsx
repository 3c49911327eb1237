import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PackProblem } from "@content/contract/pack";
import { TextArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { usePackProblem } from "./use-pack-problem";

/** How many problems are listed; a file that is no pack at all has hundreds. */
const SHOWN = 20;

/** Choose a file or paste a text. A refusal names each problem with its line; what was pasted stays. */
export function ImportForm({ problems, pasted }: { problems: PackProblem[]; pasted: string }) {
  const { t } = useTranslation("desk");
  const sentence = usePackProblem();
  const pending = useNavigation().state === "submitting";
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-4">
      <p className="max-w-text text-ink-soft">{t("packs.importText")}</p>
      {problems.length > 0 ? (
        <Notice kind="error" title={t("packs.refused")} live>
          <ul className="list-disc ps-5">
            {problems.slice(0, SHOWN).map((problem, index) => (
              <li key={index}>{sentence(problem)}</li>
            ))}
          </ul>
          {problems.length > SHOWN ? <p>{t("packs.moreProblems", { count: problems.length - SHOWN })}</p> : null}
        </Notice>
      ) : null}
      <TextField
        name="file"
        type="file"
        accept=".txt,.md,.docx"
        label={t("packs.file")}
        hint={t("packs.fileHint")}
        optional
      />
      <TextArea name="pasted" label={t("packs.pasted")} rows={6} defaultValue={pasted} optional />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t("packs.submit")}
        </Button>
      </div>
    </Form>
  );
}
