import { useTranslation } from "react-i18next";
import type { MaterialMark } from "@content/contract/notes";

/** A mark with its words and where they stand. */
export type ListedMark = { mark: MaterialMark; words: string; source: string };

/** Data of a dragged mark for the outline: a line of its own. Elsewhere only the words are dropped. */
export const OUTLINE_LINE = "application/x-outline-line";

type Props = { marks: readonly ListedMark[]; line: (mark: ListedMark) => string; onOpen: (id: string) => void };

/** All marks and notes in reading order: to go to one, to edit it by keyboard, to drag it into the outline. */
export function MarkList({ marks, line, onOpen }: Props) {
  const { t } = useTranslation("notes");
  return (
    <details className="w-full">
      <summary className="cursor-pointer py-1 text-sm">{t("list.title", { count: marks.length })}</summary>
      {marks.length === 0 ? (
        <p className="py-1 text-sm text-ink-soft">{t("list.empty")}</p>
      ) : (
        <ul className="max-h-56 overflow-y-auto border-y border-rule">
          {marks.map((listed) => (
            <li key={listed.mark.id} className="border-b border-rule last:border-b-0">
              <button
                type="button"
                draggable
                onDragStart={({ dataTransfer }) => {
                  dataTransfer.setData("text/plain", listed.words);
                  dataTransfer.setData(OUTLINE_LINE, line(listed));
                }}
                onClick={() => onOpen(listed.mark.id)}
                className="block min-h-9 w-full px-2 py-1.5 text-start text-sm hover:bg-shade focus-visible:-outline-offset-3"
              >
                <span
                  className="material-mark line-clamp-2 inline font-essay"
                  lang="zh-CN"
                  data-kind={listed.mark.style}
                >
                  {shortened(listed.words)}
                </span>
                <span className="ms-2 text-ink-soft">{listed.source}</span>
                {listed.mark.note ? (
                  <span className="mt-0.5 block whitespace-pre-line" lang="zh-CN">
                    {listed.mark.note}
                  </span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

const LONGEST_SHOWN = 60;

function shortened(words: string): string {
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}
