import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { BUNDLE_LIMITS } from "@content/contract/exchange/bundle";
import { SendingFile } from "~/components/forms/sending-file";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { Notice } from "~/components/ui/notice";
import type { BundleAnswer } from "./act.server";
import { CheckedParts } from "./checked-parts";

/** Choose a file, have it checked, take it in. The chosen file stays in its field; without JavaScript it is chosen again. */
export function ImportForm({ answer }: { answer: BundleAnswer | null }) {
  const { t } = useTranslation("bundles");
  const pending = useNavigation().state === "submitting";
  const checked = answer?.checked ?? null;
  const ready = checked !== null && checked.counts.conflict === 0 && checked.counts.new > 0;
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-4">
      <Outcome answer={answer} />
      <TextField
        name="file"
        type="file"
        accept=".json,application/json"
        required
        label={t("file")}
        hint={t("fileHint", { limit: BUNDLE_LIMITS.bytes / 1024 / 1024 })}
      />
      {checked === null ? null : <CheckedParts checked={checked} />}
      {ready ? <input type="hidden" name="checked" value={checked.hash} /> : null}
      {ready ? <p className="text-ink-soft">{t("importHelp")}</p> : null}
      <SendingFile />
      <div className="flex flex-wrap gap-3">
        {ready ? (
          <Button type="submit" name="intent" value="import" variant="primary" pending={pending}>
            {t("import")}
          </Button>
        ) : null}
        <Button type="submit" name="intent" value="check" variant={ready ? "secondary" : "primary"} pending={pending}>
          {t("check")}
        </Button>
      </div>
    </Form>
  );
}

function Outcome({ answer }: { answer: BundleAnswer | null }) {
  const { t } = useTranslation("bundles");
  if (answer === null) return null;
  const { imported, failed, minutes, problems } = answer;
  if (imported !== null) {
    return (
      <Notice kind="success" live>
        {imported === 0 ? t("allSame") : t("done", { count: imported })}
      </Notice>
    );
  }
  if (failed !== null) {
    return (
      <Notice kind="error" live title={t("refused")}>
        {failed === "no-file" ? t("noFile") : t(`failed.${failed}`, { count: minutes })}
      </Notice>
    );
  }
  if (problems.length === 0) return null;
  return (
    <Notice kind="error" live title={t("refused")}>
      <ul className="grid gap-1">
        {problems.map(({ code, path, params }) => (
          <li key={`${code} ${path}`}>
            {t(`problem.${code}`, params)}
            {path === "" ? null : <span className="block text-sm text-ink-soft">{t("at", { path })}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
