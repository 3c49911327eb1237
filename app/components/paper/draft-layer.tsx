import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { MarkShape } from "./mark-shape";
import type { Draft } from "./draft-mark";

const STEP = 0.01;
const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

type Place = Pick<Draft, "x" | "y" | "width" | "height">;
type Props = {
  /** The mark being drawn, where it is on this photo. */
  draft: Draft | null;
  onDraw: (place: Place) => void;
  onChange: (place: Partial<Place>) => void;
};

/** Lies over a photo: dragging draws a mark, arrow keys move it, with Shift they change its size. */
export function DraftLayer({ draft, onDraw, onChange }: Props) {
  const { t } = useTranslation("photos");
  const from = useRef<{ x: number; y: number } | null>(null);
  const at = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    // A finger scrolls the page; it draws with the fields below or with a pen.
    if (event.button !== 0 || event.pointerType === "touch") return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = at(event);
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (!from.current) return;
    const [start, here] = [from.current, at(event)];
    onDraw({
      x: Math.min(start.x, here.x),
      y: Math.min(start.y, here.y),
      width: Math.abs(here.x - start.x),
      height: Math.abs(here.y - start.y),
    });
  }
  function onKeyDown(event: KeyboardEvent) {
    const move = MOVES[event.key];
    if (!move || !draft) return;
    event.preventDefault();
    const [dx, dy] = move;
    onChange(
      event.shiftKey ? { width: draft.width + dx, height: draft.height + dy } : { x: draft.x + dx, y: draft.y + dy },
    );
  }
  const percent = (share: number) => Math.round(share * 100);
  return (
    <div
      className="absolute inset-0 cursor-crosshair"
      data-draw
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (from.current = null)}
      onPointerCancel={() => (from.current = null)}
    >
      {draft ? (
        <>
          <svg
            aria-hidden
            viewBox="0 0 1 1"
            preserveAspectRatio="none"
            className="pointer-events-none absolute inset-0 size-full"
          >
            <MarkShape shape={draft} isPoint />
          </svg>
          <button
            type="button"
            onKeyDown={onKeyDown}
            aria-label={t("mark.draft", {
              x: percent(draft.x),
              y: percent(draft.y),
              width: percent(draft.width),
              height: percent(draft.height),
            })}
            className="pointer-events-none absolute border border-dashed border-pen"
            style={{
              left: `${draft.x * 100}%`,
              top: `${draft.y * 100}%`,
              width: `${draft.width * 100}%`,
              height: `${draft.height * 100}%`,
            }}
          />
        </>
      ) : null}
    </div>
  );
}
