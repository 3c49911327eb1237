import { useTranslation } from "~/i18n/use-translation";
import type { WritingPage } from "~/services/attempts/get-writing-page.server";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

type Props = { page: Pick<WritingPage, "stem" | "requirements" | "identity" | "marks"> };

/** 题目 and 作答要求 above the materials, as on the paper. */
export function PromptSheet({ page }: Props) {
  const { t } = useTranslation(["writing", "bank"]);
  const language = useLanguage();
  const marks =
    page.marks === null ? null : t("bank:card.marks", { count: page.marks, marks: formatMarks(page.marks, language) });
  return (
    <details open className="mb-5 border-b border-rule pb-4">
      <summary>
        <h2 className="inline text-lg">{t("prompt")}</h2>
        {marks ? <span className="ms-3 text-sm text-ink-soft">{marks}</span> : null}
      </summary>
      <div className="essay mt-2" lang="zh-CN">
        {page.stem.split("\n").map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {page.identity ? <p className="mt-2">{t("identity", { identity: page.identity })}</p> : null}
      {page.requirements ? (
        <p className="mt-3 border-s-3 border-vermilion ps-4">
          <span className="font-semibold">{t("requirements")} </span>
          <span lang="zh-CN">{page.requirements}</span>
        </p>
      ) : null}
    </details>
  );
}
