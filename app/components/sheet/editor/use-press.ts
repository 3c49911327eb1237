import { useEffect, useRef, type MouseEvent as ReactMouseEvent, type RefObject } from "react";
import { offsetAt } from "~/domain/text/sheet/places";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";
import type { Wish } from "./caret/caret-spot";
import { paragraphAt, runAt, type TextRange } from "./caret/text-runs";
import type { Field } from "./use-field";

/** The share of a cell that still counts as in front of its character. */
const FRONT = 0.55;

type Options = {
  field: RefObject<HTMLTextAreaElement>;
  model: Field;
  layout: SheetLayout;
  /** Where the cells lie: a box of `rows` equal rows. */
  cells: RefObject<HTMLElement>;
  rows: number;
};

type Drag = { unit: (text: string, offset: number) => TextRange; from: TextRange };

/**
 * Pressing on the sheet: places the caret, drags a selection, with shift extends it; twice takes a run of like characters, three
 * times the paragraph. Mouse events, because a tap sends them too and a scrolling finger does not.
 */
export function usePress(options: Options): (event: ReactMouseEvent) => void {
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
    const pressed = under(latest.current, event);
    if (!pressed) return;
    const { text, anchor } = model.now();
    if (event.shiftKey && event.detail < 2) {
      model.select(anchor, pressed.head, pressed);
      drag({ unit: point, from: { start: anchor, end: anchor } });
      return;
    }
    const unit = event.detail === 2 ? runAt : event.detail > 2 ? paragraphAt : point;
    const from = unit(text, pressed.head);
    model.select(from.start, from.end, unit === point ? pressed : null);
    drag({ unit, from });
  };

  function drag({ unit, from }: Drag) {
    stop.current();
    const move = (event: MouseEvent) => {
      if (event.buttons === 0) return stop.current();
      const to = under(latest.current, event);
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

const point = (_text: string, offset: number): TextRange => ({ start: offset, end: offset });

/** Where the text is that was pointed at; below the last row it is the text's end. */
function under({ cells, layout, rows, model }: Options, { clientX, clientY }: { clientX: number; clientY: number }) {
  const box = cells.current?.getBoundingClientRect();
  if (!box || box.width === 0) return null;
  const place = {
    row: clamp(Math.floor(((clientY - box.top) / box.height) * rows), rows - 1),
    column: clamp(Math.floor(((clientX - box.left) / box.width) * layout.cellsPerRow + 1 - FRONT), layout.cellsPerRow),
  };
  const { text } = model.now();
  const head = offsetAt(layout, text, place);
  return { head, ...place } satisfies Wish;
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));
