import { useEffect, useRef, type ReactNode } from "react";

/** Where something stands in the pane: below what it belongs to. */
export type Anchor = { top: number; left: number };

type Props = {
  role: "toolbar" | "dialog";
  label: string;
  anchor: Anchor;
  /** Moves the focus in, as for someone without a mouse. */
  focus: boolean;
  /** Closed from inside: the focus goes back. */
  onClose: () => void;
  /** Something else was pressed: the focus is there. */
  onDismiss: () => void;
  children: ReactNode;
};

/**
 * A small sheet beside the words it works on; on a narrow screen at the bottom, above the keyboard. Escape and a press elsewhere close it. Pressing
 * it with a mouse leaves the selection as it is.
 */
export function Floating({ role, label, anchor, focus, onClose, onDismiss, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The pane scrolls: below its edge the sheet would be out of sight.
    box.current?.scrollIntoView({ block: "nearest" });
    if (focus) box.current?.querySelector<HTMLElement>("textarea, button")?.focus();
  }, [focus]);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => event.key === "Escape" && onClose();
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onDismiss();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
    };
  }, [onClose, onDismiss]);
  return (
    <div
      ref={box}
      role={role}
      aria-label={label}
      data-floating
      style={anchor}
      onMouseDown={(event) => event.target instanceof HTMLTextAreaElement || event.preventDefault()}
      className="above-keyboard absolute z-20 w-max max-w-full border border-edge bg-sheet p-2 shadow-dialog"
    >
      {children}
    </div>
  );
}
