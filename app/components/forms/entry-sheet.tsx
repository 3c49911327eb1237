import type { ReactNode } from "react";
import { PageTitle } from "../ui/page-title";
import { Sheet } from "../ui/sheet";

type Props = { title: string; lead?: string; children: ReactNode; foot?: ReactNode };

/** A narrow sheet with one form: the way in. */
export function EntrySheet({ title, lead, children, foot }: Props) {
  return (
    <div className="mx-auto max-w-md">
      <PageTitle lead={lead}>{title}</PageTitle>
      <Sheet>
        <div className="grid gap-3">{children}</div>
      </Sheet>
      {foot ? <div className="mt-5 grid gap-1 text-ink-soft">{foot}</div> : null}
    </div>
  );
}
