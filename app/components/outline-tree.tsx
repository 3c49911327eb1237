import type { OutlinePoint } from "@content/contract/pack";

type Props = { title?: string; points: readonly OutlinePoint[]; headingLevel?: 3 | 4 };

/** A framework as its author numbered it: ordinals are part of the text, so the lists carry none of their own. */
export function OutlineTree({ title, points, headingLevel = 3 }: Props) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div lang="zh-CN" className="max-w-text font-essay">
      {title ? <Heading className="mb-3 text-center text-lg font-bold">{title}</Heading> : null}
      <Level points={points} depth={0} />
    </div>
  );
}

function Level({ points, depth }: { points: readonly OutlinePoint[]; depth: number }) {
  if (points.length === 0) return null;
  return (
    <ul role="list" className={depth === 0 ? "grid gap-3" : "mt-1 grid gap-1 border-s border-grid-strong ps-4"}>
      {points.map((point) => (
        <li key={point.line}>
          <span className={depth === 0 ? "font-bold" : undefined}>{point.text}</span>
          <Level points={point.children} depth={depth + 1} />
        </li>
      ))}
    </ul>
  );
}
