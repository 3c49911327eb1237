import { useTranslation } from "react-i18next";

export type UnscoredSentence = { start: number; text: string };

/** 未得分语句: sentences of the answer that matched no key point, in the order they were written. */
export function UnscoredSentences({ sentences }: { sentences: readonly UnscoredSentence[] }) {
  const { t } = useTranslation("report");
  if (sentences.length === 0) return <p className="text-ink-soft">{t("unscoredEmpty")}</p>;
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">{t("unscoredHelp")}</p>
      <ul lang="zh-CN" className="grid gap-2 font-essay">
        {sentences.map((sentence) => (
          <li key={sentence.start} className="border-s-2 border-grid-strong ps-3">
            {sentence.text}
          </li>
        ))}
      </ul>
    </>
  );
}
