import { useTranslation } from "~/i18n/use-translation";
import { FactList } from "~/components/advice-desk/fact-list";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { FeedbackOverview } from "~/services/advice/admin/feedback-overview.server";

/** Who writes advice on this installation. Whether there is a key is said, the key is not here. */
export function ProviderSection({ provider }: { provider: FeedbackOverview["provider"] }) {
  const { t } = useTranslation("adviceDesk");
  const { name, model, host, promptVersion, hasKey, keyRefusedAt } = provider;
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  return (
    <Sheet labelledBy="provider-title">
      <SheetTitle id="provider-title">{t("admin.provider")}</SheetTitle>
      {keyRefusedAt === null ? null : (
        <div className="mb-4">
          <Notice kind="error">
            {t("admin.keyRefused", { since: formatDateTime(keyRefusedAt, language, timeZone) })}
          </Notice>
        </div>
      )}
      <FactList
        facts={[
          [t("admin.provider"), t(`admin.names.${name}`)],
          [t("admin.model"), model ?? t("admin.none")],
          [t("admin.host"), host ?? t("admin.none")],
          [t("admin.prompt"), promptVersion],
          [t("admin.key"), t(hasKey ? "admin.keySet" : "admin.keyUnset")],
        ]}
      />
      <p className="mt-4 text-sm text-ink-soft">{t("admin.settings")}</p>
    </Sheet>
  );
}
