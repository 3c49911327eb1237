import type { ReactNode } from "react";
import { Sheet, SheetTitle } from "~/components/ui/sheet";

type Props = {
  id: string;
  heading: string;
  /** Of the question or set; null where there is none to offer. */
  title: string | null;
  none: string;
  /** Why this one, in a sentence. */
  hint: string;
  aside?: ReactNode;
  /** What begins it. */
  children: ReactNode;
};

/** One thing to practise: what, why, and the button that begins it. */
export function PracticeSheet({ id, heading, title, none, hint, aside, children }: Props) {
  return (
    <Sheet labelledBy={id}>
      <SheetTitle id={id} aside={aside}>
        {heading}
      </SheetTitle>
      {title === null ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
          <div className="min-w-0 flex-1 basis-56">
            <p lang="zh-CN" className="font-essay text-lg">
              {title}
            </p>
            <p className="mt-0.5 text-sm text-ink-soft">{hint}</p>
          </div>
          {children}
        </div>
      )}
    </Sheet>
  );
}
