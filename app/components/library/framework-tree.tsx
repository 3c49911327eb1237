import type { OutlinePoint } from "@content/contract/pack";
import { useTranslation } from "~/i18n/use-translation";

type Opened = { paragraph: number; text: string };
type Props = { points: readonly OutlinePoint[]; paragraphsOf: Readonly<Record<number, readonly Opened[]>> };
type LevelProps = Props & { depth: number; onPaper: ReadonlySet<number> };

/**
 * A framework whose points open to the paragraphs of its model that carry them out; it opens without JavaScript too. On paper all
 * of them are open, each paragraph once.
 */
export function FrameworkTree({ points, paragraphsOf }: Props) {
  return (
    <div lang="zh-CN" className="font-essay">
      <Level points={points} paragraphsOf={paragraphsOf} depth={0} onPaper={firstToOpen(points, paragraphsOf)} />
    </div>
  );
}

/** The lines of points that open a paragraph which no point before them opens: a head and its parts often share one. */
function firstToOpen(points: Props["points"], paragraphsOf: Props["paragraphsOf"]): Set<number> {
  const shown = new Set<number>();
  const lines = new Set<number>();
  const look = ({ line, children }: OutlinePoint) => {
    for (const { paragraph } of paragraphsOf[line] ?? []) {
      if (!shown.has(paragraph)) lines.add(line);
      shown.add(paragraph);
    }
    children.forEach(look);
  };
  points.forEach(look);
  return lines;
}

function Level({ points, paragraphsOf, depth, onPaper }: LevelProps) {
  if (points.length === 0) return null;
  return (
    <ul role="list" className={depth === 0 ? "grid gap-3" : "mt-1 grid gap-1 border-s border-grid-strong ps-4"}>
      {points.map((point) => (
        <li key={point.line} className="!break-inside-auto">
          <Point
            text={point.text}
            opened={paragraphsOf[point.line] ?? []}
            strong={depth === 0}
            onPaper={onPaper.has(point.line)}
          />
          <Level points={point.children} paragraphsOf={paragraphsOf} depth={depth + 1} onPaper={onPaper} />
        </li>
      ))}
    </ul>
  );
}

type PointProps = { text: string; opened: readonly Opened[]; strong: boolean; onPaper: boolean };

function Point({ text, opened, strong, onPaper }: PointProps) {
  const { t, i18n } = useTranslation("library");
  const words = strong ? "font-bold" : undefined;
  if (opened.length === 0) return <span className={words}>{text}</span>;
  return (
    <details data-on-paper={onPaper || undefined}>
      <summary className="min-h-6 cursor-pointer rounded-xs ps-5 -indent-5 marker:text-vermilion hover:bg-shade">
        <span className={words}>{text}</span>
      </summary>
      <div className="my-2 grid gap-2 border-s-3 border-vermilion ps-4">
        {opened.map(({ paragraph, text: words }) => (
          <div key={paragraph}>
            <p lang={i18n.language} className="font-sans text-sm text-ink-soft">
              {t("paragraphNo", { no: paragraph + 1 })}
            </p>
            <p className="max-w-text">{words}</p>
          </div>
        ))}
      </div>
    </details>
  );
}
