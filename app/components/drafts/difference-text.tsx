import { VisuallyHidden } from "~/components/ui/visually-hidden";
import type { Difference } from "~/domain/text/differences";

type Props = {
  differences: readonly Difference[];
  /** What is said before a stretch of one text only; the strokes say it to the eye. */
  removed: string;
  added: string;
};

/** Two texts in one: what only the first has is struck out, what only the second has underlined. */
export function DifferenceText({ differences, removed, added }: Props) {
  return (
    <p className="essay min-w-0 break-words whitespace-pre-wrap" lang="zh-CN" data-differences>
      {differences.map(({ kind, text }, index) => {
        if (kind === "kept") return <span key={index}>{text}</span>;
        if (kind === "removed") {
          return (
            <del key={index} className="bg-vermilion-wash text-vermilion decoration-2">
              <VisuallyHidden>{removed}</VisuallyHidden>
              {text}
            </del>
          );
        }
        return (
          <ins key={index} className="bg-good-wash font-semibold text-good decoration-2 underline-offset-4">
            <VisuallyHidden>{added}</VisuallyHidden>
            {text}
          </ins>
        );
      })}
    </p>
  );
}
