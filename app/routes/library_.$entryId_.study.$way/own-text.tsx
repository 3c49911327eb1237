import { useTranslation } from "~/i18n/use-translation";

/** What the learner wrote at a stage. */
export function OwnText({ text }: { text: string }) {
  const { t } = useTranslation("library");
  return (
    <div>
      <h3 className="mb-1 text-lg">{t("yours")}</h3>
      <p lang="zh-CN" className="max-w-text font-essay leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text}
      </p>
    </div>
  );
}
