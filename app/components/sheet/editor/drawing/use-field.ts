import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Composing } from "../use-composing";
import type { Wish } from "./caret/caret-spot";
import type { TextRange } from "./caret/text-runs";

/** What stands in the field, as it is to be drawn. `anchor` is where the selection began, `head` where the caret is. */
export type FieldView = {
  text: string;
  anchor: number;
  head: number;
  wish: Wish | null;
  /** The stretch an input method is still composing. */
  composing: TextRange | null;
  focused: boolean;
};

export type Field = {
  view: FieldView;
  /** The field as it is at this moment: a key may come before the browser has told of the one before it. */
  now: () => FieldView;
  /** Moves the caret, or selects up to it. Does nothing while an input method composes: that would break it off. */
  select: (anchor: number, head: number, wish: Wish | null) => void;
};

type Options = {
  field: RefObject<HTMLTextAreaElement>;
  /** What an input method has begun in it. */
  composing: RefObject<Composing | null>;
  active: boolean;
  /** The text the page believes to be there. */
  shown: string;
};

const EMPTY: FieldView = { text: "", anchor: 0, head: 0, wish: null, composing: null, focused: false };

/**
 * Follows a text field that keeps its own value: it is read after every change and never written here, so undo, input methods
 * and screen readers meet nothing but a plain field. When `shown` changes without an input event (another version was put into
 * the field), the field is read again.
 */
export function useField({ field, composing, active, shown }: Options): Field {
  const [view, setView] = useState(EMPTY);
  const wish = useRef<Wish | null>(null);

  const now = useCallback(
    () => (field.current ? look(field.current, wish.current, composing.current) : EMPTY),
    [field, composing],
  );
  const read = useCallback(() => {
    if (!active) return;
    const seen = now();
    setView((before) => same(before, seen));
  }, [active, now]);

  // Before the paint, so that what is drawn is never the text before.
  useLayoutEffect(read, [shown, read]);

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const onInput = () => {
      wish.current = null;
      read();
    };
    const onComposition = ({ type }: Event) => {
      if (type !== "compositionupdate") read(); // an update is followed by its input event, with the text in place
    };
    const onSelection = () => {
      if (document.activeElement === element) read();
    };
    const listeners: [EventTarget, string, EventListener][] = [
      [element, "input", onInput],
      [element, "compositionstart", onComposition],
      [element, "compositionupdate", onComposition],
      [element, "compositionend", onComposition],
      [element, "focus", read],
      [element, "blur", read],
      [element, "select", onSelection],
      [document, "selectionchange", onSelection],
    ];
    for (const [target, name, listener] of listeners) target.addEventListener(name, listener);
    return () => {
      for (const [target, name, listener] of listeners) target.removeEventListener(name, listener);
    };
  }, [field, read]);

  const select = useCallback<Field["select"]>(
    (anchor, head, nextWish) => {
      const element = field.current;
      if (!element || composing.current) return;
      wish.current = nextWish;
      element.setSelectionRange(
        Math.min(anchor, head),
        Math.max(anchor, head),
        head < anchor ? "backward" : head > anchor ? "forward" : "none",
      );
      read();
    },
    [field, composing, read],
  );

  return { view, now, select };
}

function look(element: HTMLTextAreaElement, wish: Wish | null, composing: Composing | null): FieldView {
  const { value, selectionStart, selectionEnd, selectionDirection } = element;
  const backward = selectionDirection === "backward";
  return {
    text: value,
    anchor: backward ? selectionEnd : selectionStart,
    head: backward ? selectionStart : selectionEnd,
    wish,
    composing: composing && { start: composing.start, end: Math.min(composing.start + composing.length, value.length) },
    focused: document.activeElement === element,
  };
}

/** The view before where nothing changed: one key press is told by several events, and is to be drawn once. */
function same(before: FieldView, now: FieldView): FieldView {
  const unchanged =
    before.text === now.text &&
    before.anchor === now.anchor &&
    before.head === now.head &&
    before.wish === now.wish &&
    before.focused === now.focused &&
    before.composing?.start === now.composing?.start &&
    before.composing?.end === now.composing?.end;
  return unchanged ? before : now;
}
