import type { ReactNode } from "react";
import { classNames } from "~/components/ui/class-names";

type Props = { id: string; title: ReactNode; aside?: ReactNode; children: ReactNode; className?: string };

/** One thing to talk about: a sheet in the page, a whole screen on the projector. Its head takes the focus when one turns to it. */
export function LessonSection({ id, title, aside, children, className }: Props) {
  return (
    <section
      id={id}
      data-lesson-section
      aria-labelledby={`${id}-title`}
      className={classNames(
        "scroll-mt-20 border border-rule bg-sheet px-5 py-5 shadow-sheet sm:px-8 sm:py-7",
        className,
      )}
    >
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule pb-2">
        <h2 id={`${id}-title`} tabIndex={-1} className="text-2xl outline-none">
          {title}
        </h2>
        {aside ? <div className="text-base text-ink-soft">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
