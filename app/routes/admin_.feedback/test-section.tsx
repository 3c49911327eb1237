import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { useFailureText } from "~/components/advice-desk/use-failure-text";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { formatMarks, formatNumber } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { ProviderTested } from "~/services/advice/admin/test-provider.server";

/** One small call through the chosen provider, and what came of it. */
export function TestSection({ tested }: { tested: ProviderTested | null }) {
  const { t } = useTranslation("adviceDesk");
  const { state, formData } = useNavigation();
  const pending = state !== "idle" && formData?.get("intent") === "test";
  return (
    <Sheet labelledBy="test-title" id="test">
      <SheetTitle id="test-title">{t("admin.testTitle")}</SheetTitle>
      <p className="mb-3 text-ink-soft">{t("admin.testText")}</p>
      <Form method="post" preventScrollReset>
        <Button type="submit" name="intent" value="test" variant="primary" pending={pending}>
          {t("admin.test")}
        </Button>
      </Form>
      <div className="mt-4" aria-live="polite">
        {pending ? <p className="text-ink-soft">{t("admin.testing")}</p> : null}
        {tested && !pending ? <Result tested={tested} /> : null}
      </div>
    </Sheet>
  );
}

function Result({ tested }: { tested: ProviderTested }) {
  const { t } = useTranslation("adviceDesk");
  const failureText = useFailureText();
  const language = useLanguage();
  if (!tested.ok) return <Notice kind="error">{failureText(tested)}</Notice>;
  const { inputTokens, outputTokens } = tested.usage;
  return (
    <Notice kind="success">
      <p>{t("admin.testOk", { seconds: formatMarks(Math.ceil(tested.ms / 100) / 10, language) })}</p>
      <p>{t("admin.testTokens", { amount: formatNumber(inputTokens + outputTokens, language) })}</p>
    </Notice>
  );
}
