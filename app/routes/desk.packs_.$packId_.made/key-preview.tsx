import { useTranslation } from "~/i18n/use-translation";
import type { PreviewPart } from "./preview.server";

/** What the item would be judged by, with the words of the pack it was taken from. */
export function KeyPreview({ parts }: { parts: PreviewPart[] }) {
  const { t } = useTranslation("drills");
  return (
    <dl className="mt-2 grid gap-3 border-s-3 border-rule ps-4 text-sm">
      {parts.map(({ part, entries }) => (
        <div key={part}>
          <dt className="text-ink-soft">{t(`made.part.${part}`)}</dt>
          <dd>
            <ul role="list" className="grid gap-1.5" lang="zh-CN">
              {entries.map(({ text, sources, element }, index) => (
                <li key={index}>
                  <span className="whitespace-pre-line">{text}</span>
                  {element ? <span className="ms-2 text-ink-soft">（{t(`element.${element}`)}）</span> : null}
                  {sources?.map((source, place) => (
                    <span key={place} className="block ps-4 font-essay text-ink-soft">
                      「{source}」
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
