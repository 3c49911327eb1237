import { classNames } from "./class-names";
import { VisuallyHidden } from "./visually-hidden";

type Props = {
  /** What is awaited, for whoever does not see the lines. */
  label: string;
  /** As many as the text that will stand here is likely to have. */
  lines?: number;
};

/** The place of a text that is on its way, ruled like the paper it will stand on. The last line is short, as in a paragraph. */
export function Skeleton({ label, lines = 3 }: Props) {
  return (
    <div role="status" className="animate-pulse print:hidden">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} aria-hidden className="border-b border-rule py-2">
          <div className={classNames("h-3 bg-shade", line === lines - 1 ? "w-3/5" : "w-full")} />
        </div>
      ))}
    </div>
  );
}
