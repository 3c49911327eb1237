import { useEffect, useRef, type ReactNode } from "react";

/** Where something stands in the pane: below what it belongs to. */
export type Anchor = { top: number; left: number };

type Props = {
  role: "toolbar" | "dialog";
  label: string;
  anchor: Anchor;
  /** Moves the focus in, as for someone without a mouse. */
  focus: boolean;
  onClose: () => void;
  children: ReactNode;
};

/**
 * A small sheet beside the words it works on; on a narrow screen at the bottom, above the keyboard. Escape closes it. Pressing
 * it with a mouse leaves the selection as it is.
 */
export function Floating({ role, label, anchor, focus, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) box.current?.querySelector<HTMLElement>("textarea, button")?.focus();
  }, [focus]);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => event.key === "Escape" && onClose();
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onClose]);
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
