import type { ReactNode } from "react";

/** Nothing here yet: what would be here and how to get it. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className="px-4 py-10 text-center">
      <div aria-hidden className="grid-strip mx-auto mb-5 w-[calc(1.5rem*8+1px)]" />
      <p className="font-serif text-lg font-semibold">{title}</p>
      {hint ? <p className="mx-auto mt-1 max-w-md text-ink-soft">{hint}</p> : null}
      {action ? <div className="mt-5 flex justify-center">{action}</div> : null}
    </div>
  );
}
