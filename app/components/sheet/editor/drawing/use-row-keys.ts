import { useCallback } from "react";
import type { SheetLayout } from "~/domain/text/sheet/sheet-layout";
import { moveByRows, type RowMove } from "./caret/move-by-rows";
import type { Field } from "./use-field";

const MOVES: Record<string, RowMove> = {
  ArrowUp: "up",
  ArrowDown: "down",
  PageUp: "page-up",
  PageDown: "page-down",
  Home: "row-start",
  End: "row-end",
};

/** Command with a side arrow is Home or End on a Mac. */
const COMMAND_MOVES: Record<string, RowMove> = { ArrowLeft: "row-start", ArrowRight: "row-end" };

/**
 * The keys whose meaning lies in the rows one sees, which are not the rows of the field underneath. Every other key, and every
 * key that an input method wants, stays the field's own.
 */
export function useRowKeys({ now, select }: Field, layout: SheetLayout, pageRows: () => number) {
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.altKey) return;
      const move = (event.metaKey ? COMMAND_MOVES : MOVES)[event.key];
      if (!move) return;
      event.preventDefault();
      const { text, anchor, head, wish } = now();
      const next = moveByRows({ layout, text, head, wish, move, pageRows: pageRows() });
      select(event.shiftKey ? anchor : next.head, next.head, next);
    },
    [now, select, layout, pageRows],
  );
}
