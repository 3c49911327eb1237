import type { ReactNode } from "react";

type Props = { children: ReactNode; lead?: ReactNode; actions?: ReactNode };

/** The title of a page over a double rule, as on the head of an exam paper. */
export function PageTitle({ children, lead, actions }: Props) {
  return (
    <div className="mb-7 border-b-4 print:mb-4 border-double border-ink pb-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl sm:text-3xl">{children}</h1>
          {lead ? <div className="mt-1 max-w-text text-pretty text-ink-soft">{lead}</div> : null}
        </div>
        {actions ? (
          <div data-screen-only className="flex flex-wrap gap-3">
            {actions}
          </div>
        ) : null}
      </div>
    </div>
  );
}
