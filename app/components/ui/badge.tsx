import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BadgeTone = "plain" | "good" | "warn" | "mark" | "pen";

const TONES: Record<BadgeTone, string> = {
  plain: "border-rule bg-shade text-ink-soft",
  good: "border-good bg-good-wash text-good",
  warn: "border-warn bg-warn-wash text-warn",
  mark: "border-vermilion bg-vermilion-wash text-vermilion",
  pen: "border-pen bg-pen-wash text-pen",
};

/** A short word on a small slip. The word carries the meaning; the tone only repeats it. */
export function Badge({ tone = "plain", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap",
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}

/** A rubber stamp in red. */
export function Stamp({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={classNames("stamp inline-block px-3 py-1 font-serif font-bold", className)}>{children}</span>;
}
