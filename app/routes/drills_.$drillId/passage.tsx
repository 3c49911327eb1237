import type { ReactNode } from "react";

type Props = { heading: string; paragraphs: readonly string[]; children: ReactNode };

/** A text to work on with the answer beside it; on a narrow screen below it. */
export function Passage({ heading, paragraphs, children }: Props) {
  return (
    <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">
      <article lang="zh-CN" aria-label={heading} className="border-s-3 border-rule ps-4 sm:ps-5">
        <h3 className="mb-2 text-lg">{heading}</h3>
        <div className="essay">
          {paragraphs.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      </article>
      <div className="lg:sticky lg:top-4">{children}</div>
    </div>
  );
}
