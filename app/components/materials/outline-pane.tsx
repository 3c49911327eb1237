import { IndentDecrease, IndentIncrease } from "lucide-react";
import { useEffect, useRef, type DragEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useListening } from "~/components/ui/listening/use-listening";
import { mergeOutlines } from "~/domain/notes/merge-outlines";
import { indentLines, withLine } from "~/domain/notes/outline";
import { OUTLINE_LINE } from "./mark-list";
import type { NotesEditor } from "./notes-editor";

/** What may be typed. More is kept where two pages' outlines were joined. */
const MAX_TYPED = 10_000;
const STEP =
  "grid size-9 place-items-center rounded-sm border border-transparent hover:border-rule hover:bg-shade disabled:opacity-55";

type Props = { fieldId: string; notes: NotesEditor; className?: string };

/**
 * The scratch outline: a plain text field that keeps its own value, so that an input method is never interrupted. What comes
 * from elsewhere (a highlight, another page) is put into it between compositions.
 */
export function OutlinePane({ fieldId, notes, className }: Props) {
  const { t } = useTranslation("notes");
  const listening = useListening();
  const field = useRef<HTMLTextAreaElement>(null);
  /** The outline that the field last showed or gave away. */
  const shown = useRef(notes.content.outline);
  const composing = useRef(false);
  const { outline } = notes.content;

  useEffect(() => {
    const area = field.current;
    if (area && !composing.current && outline !== area.value) showOutline(area, outline);
    if (!composing.current) shown.current = outline;
  }, [outline]);

  const give = (text: string) => {
    const before = shown.current;
    shown.current = text;
    // What came in while a composition was under way is joined with it, not overwritten by it.
    notes.edit((content) => ({ ...content, outline: mergeOutlines(before, text, content.outline) }));
  };
  const indent = (direction: "in" | "out") => {
    const area = field.current;
    if (!area || notes.readOnly) return;
    const { value: text, selectionStart: start, selectionEnd: end } = area;
    const moved = indentLines({ text, start, end }, direction);
    area.value = moved.text;
    area.setSelectionRange(moved.start, moved.end);
    give(moved.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
    if (!altKey || ctrlKey || metaKey || shiftKey || (key !== "ArrowRight" && key !== "ArrowLeft")) return;
    event.preventDefault();
    indent(key === "ArrowRight" ? "in" : "out");
  };
  const onDrop = (event: DragEvent<HTMLTextAreaElement>) => {
    const line = event.dataTransfer.getData(OUTLINE_LINE);
    if (line === "" || notes.readOnly) return;
    event.preventDefault();
    notes.edit((content) => ({ ...content, outline: withLine(content.outline, line) }));
  };
  return (
    <div className={className}>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p id={`${fieldId}-hint`} className="text-sm text-ink-soft">
          {t("outline.hint")}
        </p>
        <div className="flex">
          <button
            type="button"
            disabled={!listening}
            className={STEP}
            aria-label={t("outline.out")}
            onClick={() => indent("out")}
          >
            <IndentDecrease aria-hidden className="size-4" />
          </button>
          <button
            type="button"
            disabled={!listening}
            className={STEP}
            aria-label={t("outline.in")}
            onClick={() => indent("in")}
          >
            <IndentIncrease aria-hidden className="size-4" />
          </button>
        </div>
      </div>
      <textarea
        ref={field}
        id={fieldId}
        aria-label={t("outline.title")}
        aria-describedby={`${fieldId}-hint`}
        lang="zh-CN"
        defaultValue={outline}
        maxLength={MAX_TYPED}
        // What is typed before the page listens would not be kept.
        readOnly={notes.readOnly || !listening}
        spellCheck={false}
        autoComplete="off"
        onInput={(event) => {
          if (!composing.current) give(event.currentTarget.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          give(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onDrop={onDrop}
        className="min-h-[40dvh] w-full flex-1 resize-none border border-edge bg-sheet px-3 py-2 font-essay leading-relaxed read-only:bg-shade lg:min-h-0"
      />
    </div>
  );
}

/** Puts another text into the field; the caret stays behind the same words where they are still there. */
function showOutline(area: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart } = area;
  const after = value.slice(selectionStart);
  const caret = text.startsWith(value.slice(0, selectionStart))
    ? selectionStart
    : text.endsWith(after)
      ? text.length - after.length
      : text.length;
  area.value = text;
  area.setSelectionRange(caret, caret);
}
