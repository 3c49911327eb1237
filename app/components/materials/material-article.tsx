import { useEffect, useMemo, useRef, useState, type HTMLAttributes, type KeyboardEvent, type MouseEvent } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { MaterialText } from "@content/contract/question";
import { materialSentences } from "~/domain/drills/material-sentences";
import { trimRange } from "~/domain/notes/marks";
import type { Range } from "~/domain/text/segments";
import { MarkedParagraph, type Layer } from "./marked-paragraph";
import { materialParagraphId } from "./numbered-paragraph";
import { useTextSelection } from "./use-text-selection";

type Props = {
  material: MaterialText;
  layers: readonly Layer[];
  /** Words were selected, by mouse, touch or sentence by sentence; null when the selection is gone. */
  onSelect: (range: Range | null, at: DOMRect | null, byKeyboard: boolean) => void;
  onOpenMark: (id: string, at: DOMRect) => void;
};

/** One material to read with a pen: words can be selected, sentences reached by keyboard, marks opened. */
export function MaterialArticle({ material, layers, onSelect, onOpenMark }: Props) {
  const { t } = useTranslation("notes");
  const area = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const moved = useRef(false);
  const paragraphs = useMemo(() => paragraphsOf(material), [material]);
  const sentences = useMemo(() => paragraphs.flatMap((paragraph) => paragraph.sentences), [paragraphs]);
  const current = sentences[cursor];
  useTextSelection(area, material.text, onSelect);

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    area.current?.querySelector<HTMLElement>("[data-sentence][tabindex]")?.focus();
  }, [cursor]);

  const choose = useRef<(element: HTMLElement) => void>(() => undefined);
  choose.current = (element) => {
    const words = current && trimRange(material.text, current);
    if (words) onSelect(words, element.getBoundingClientRect(), true);
  };
  const move = useRef<(to: Move) => void>(() => undefined);
  move.current = (to) => {
    const last = sentences.length - 1;
    const next = Math.max(0, Math.min(last, to(cursor, last)));
    moved.current = next !== cursor;
    setCursor(next);
  };
  const cursorLabel = t("sentence", { no: cursor + 1, total: sentences.length });
  // One object for as long as the cursor stays: paragraphs compare it.
  const cursorProps = useMemo<HTMLAttributes<HTMLElement>>(
    () => ({
      tabIndex: 0,
      role: "group",
      "aria-label": cursorLabel,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const to = MOVES[event.key];
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (to) move.current(to);
        else if (event.key === "Enter" || event.key === " ") choose.current(event.currentTarget);
        else return;
        event.preventDefault();
      },
    }),
    [cursorLabel],
  );

  const onClick = (event: MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-marks]") : null;
    const id = mark?.dataset["marks"]?.split(" ")[0];
    if (mark && id && (document.getSelection()?.isCollapsed ?? true)) onOpenMark(id, mark.getBoundingClientRect());
  };

  return (
    <article lang="zh-CN" aria-label={material.title}>
      <h3 className="mb-3 text-lg">{material.title}</h3>
      {/* Every mark is in the list above too, where the keyboard opens it. */}
      <div ref={area} className="essay" onClick={onClick}>
        {paragraphs.map(({ text, start, sentences: own }, index) => {
          const at = current ? own.indexOf(current) : -1;
          return (
            <MarkedParagraph
              key={start}
              id={materialParagraphId(material.key, index + 1)}
              no={index + 1}
              text={text}
              start={start}
              sentences={own}
              layers={layers.filter((layer) => layer.start < start + text.length && layer.end > start)}
              cursor={at < 0 ? null : at}
              cursorProps={at < 0 ? NOTHING : cursorProps}
              noteSign={t("noteSign")}
            />
          );
        })}
      </div>
    </article>
  );
}

const NOTHING: HTMLAttributes<HTMLElement> = {};

type Move = (at: number, last: number) => number;

const MOVES: Record<string, Move> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

type Paragraph = { text: string; start: number; sentences: Range[] };

function paragraphsOf({ key, text }: MaterialText): Paragraph[] {
  const sentences = materialSentences(key, text);
  let start = 0;
  return text.split("\n").map((line) => {
    const from = start;
    start += line.length + 1;
    const own = sentences.filter((sentence) => sentence.start >= from && sentence.start < start);
    return { text: line, start: from, sentences: own };
  });
}
