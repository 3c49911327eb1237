/** A line above the page, as wide as the window. */
export const STRIP =
  "flex flex-wrap items-center justify-center gap-x-4 gap-y-1 border-b border-rule px-4 py-1.5 text-sm text-ink";
