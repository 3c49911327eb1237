import { useEffect, useRef, type RefObject } from "react";
import { offsetAt } from "~/domain/text/sheet/places";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";
import type { Wish } from "./caret/caret-spot";
import { paragraphAt, wordAt, type TextRange } from "./caret/text-runs";
import type { Field } from "./use-field";

/** How far the pointer goes before a press is a drag, in pixels: the sheet may scroll under a pointer that rests. */
const DRAG_FROM = 4;

/** The share of a cell that still counts as in front of its character. */
const FRONT = 0.55;

type Pointer = { clientX: number; clientY: number };

type Options = {
  field: RefObject<HTMLTextAreaElement>;
  model: Field;
  layout: SheetLayout;
  /** Where the cells lie: a box of `rows` equal rows. */
  cells: RefObject<HTMLElement>;
  rows: number;
};

/** What is selected at once around an offset. */
type Unit = (text: string, offset: number) => TextRange;

type Drag = { at: MouseEvent; unit: Unit; from: TextRange };

/**
 * Pressing on the sheet: places the caret, drags a selection, with shift extends it; twice takes the word that was pressed, three
 * times the paragraph. Mouse events, because a tap sends them too and a scrolling finger does not.
 */
export function usePress(options: Options): (event: MouseEvent) => void {
  const latest = useRef(options);
  latest.current = options;
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  return (event) => {
    if (event.button !== 0) return;
    // The browser would put focus and caret where the small field under the sheet happens to be.
    event.preventDefault();
    const { field, model } = latest.current;
    field.current?.focus({ preventScroll: true });
    const unit = event.detail === 2 ? wordAt : event.detail > 2 ? paragraphAt : point;
    const pressed = under(latest.current, event, unit);
    if (!pressed) return;
    const { text, anchor } = model.now();
    if (event.shiftKey && event.detail < 2) {
      model.select(anchor, pressed.head, pressed);
      drag({ at: event, unit: point, from: { start: anchor, end: anchor } });
      return;
    }
    const from = unit(text, pressed.head);
    model.select(from.start, from.end, unit === point ? pressed : null);
    drag({ at: event, unit, from });
  };

  function drag({ at: { clientX, clientY }, unit, from }: Drag) {
    stop.current();
    let moved = false;
    const move = (event: MouseEvent) => {
      if (event.buttons === 0) return stop.current();
      moved ||= Math.hypot(event.clientX - clientX, event.clientY - clientY) >= DRAG_FROM;
      if (!moved) return;
      const to = under(latest.current, event, unit);
      if (!to) return;
      const { now, select } = latest.current.model;
      const reached = unit(now().text, to.head);
      if (to.head < from.start) select(from.end, reached.start, null);
      else select(from.start, Math.max(reached.end, from.end), unit === point ? to : null);
    };
    const end = () => stop.current();
    window.addEventListener("mousemove", move);
    window.addEventListener("mouseup", end);
    stop.current = () => {
      window.removeEventListener("mousemove", move);
      window.removeEventListener("mouseup", end);
    };
  }
}

const point: Unit = (_text, offset) => ({ start: offset, end: offset });

/**
 * Where the text is that was pointed at: the nearer gap for a caret, the character itself for a word; below the last row it is the
 * text's end.
 */
function under({ cells, layout, rows, model }: Options, { clientX, clientY }: Pointer, unit: Unit) {
  const box = cells.current?.getBoundingClientRect();
  if (!box || box.width === 0) return null;
  const behind = unit === point ? 1 - FRONT : 0;
  const place = {
    row: clamp(Math.floor(((clientY - box.top) / box.height) * rows), rows - 1),
    column: clamp(Math.floor(((clientX - box.left) / box.width) * layout.cellsPerRow + behind), layout.cellsPerRow),
  };
  const { text } = model.now();
  const head = offsetAt(layout, text, place);
  return { head, ...place } satisfies Wish;
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));
