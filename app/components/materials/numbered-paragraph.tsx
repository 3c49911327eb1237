import type { ReactNode } from "react";

/** Element id of a material's paragraph (1-based), for links from the report. */
export const materialParagraphId = (key: string, paragraph: number) => `material-${key}-${paragraph}`;

/** A paragraph of 给定资料 with its number in the margin, so that it can be cited. The number is not copied with the text. */
export function NumberedParagraph({ id, no, children }: { id: string; no: number; children: ReactNode }) {
  return (
    <p id={id} className="relative ps-7">
      <span
        aria-hidden
        className="figures absolute start-0 top-0 indent-0 font-sans text-xs leading-(--essay-row) text-ink-soft select-none"
      >
        {no}
      </span>
      {children}
    </p>
  );
}
