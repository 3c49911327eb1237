import { useTranslation } from "~/i18n/use-translation";
import type { LoadedReport } from "../load-report.server";

/** What went to the provider, word for word: whoever wrote the answer may see what became of it. */
export function SentMessages({ sent }: { sent: LoadedReport["advice"]["sent"] }) {
  const { t } = useTranslation("advice");
  if (sent === null || sent.length === 0) return null;
  return (
    <details className="max-w-text print:hidden">
      <summary className="min-h-8 cursor-pointer text-ink-soft">{t("sent.title")}</summary>
      <dl className="mt-2 grid gap-3">
        {sent.map(({ role, content }, index) => (
          <div key={index} className="border-s-3 border-rule ps-3">
            <dt className="text-sm text-ink-soft">{t(role === "system" ? "sent.system" : "sent.user")}</dt>
            <dd className="text-sm break-words whitespace-pre-wrap" lang="zh-CN">
              {content}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
