import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = {
  children: ReactNode;
  /** Makes the sheet a named region of the page. */
  labelledBy?: string;
  id?: string;
  /** `flush` leaves the inside edge to the content (tables that run to the border). */
  padding?: "normal" | "flush";
  className?: string;
};

/** A sheet of paper lying on the desk. */
export function Sheet({ children, labelledBy, id, padding = "normal", className }: Props) {
  const Element = labelledBy ? "section" : "div";
  return (
    <Element
      data-sheet
      id={id}
      aria-labelledby={labelledBy}
      className={classNames(
        "border border-rule bg-sheet shadow-sheet",
        padding === "normal" && "px-5 py-5 sm:px-8 sm:py-7",
        className,
      )}
    >
      {children}
    </Element>
  );
}

/** The head of a sheet: its title, a word on the right, a thin rule below. */
export function SheetTitle({ id, children, aside }: { id?: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <div
      data-sheet-title
      className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule pb-2"
    >
      <h2 id={id} className="min-w-0 text-xl">
        {children}
      </h2>
      {aside ? <div className="min-w-0 text-sm text-ink-soft">{aside}</div> : null}
    </div>
  );
}
